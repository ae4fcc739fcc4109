using System.Threading.RateLimiting;
using IcsDirectory.Web.RateLimits;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Web.Accounts;

/// <summary>What the doors to accounts declare: <c>[EnableRateLimiting(AccountLimit.Policy)]</c>. Only what is sent counts, not looking.</summary>
public static class AccountLimit
{
    public const string Policy = "account";

    internal static void AddAccountLimit(this IServiceCollection services) => services.Configure<RateLimiterOptions>(limiter =>
        limiter.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter($"post {SearchLimit.AddressOf(context.Connection.RemoteIpAddress)}", _ => WindowOf(context.RequestServices))
            : RateLimitPartition.GetNoLimiter("look")));

    private static FixedWindowRateLimiterOptions WindowOf(IServiceProvider services) => new()
    {
        Window = TimeSpan.FromMinutes(1),
        PermitLimit = services.GetRequiredService<IOptions<AccountOptions>>().Value.AttemptsPerMinute,
    };
}
