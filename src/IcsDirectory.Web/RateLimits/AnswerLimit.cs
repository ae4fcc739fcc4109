using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Web.RateLimits;

/// <summary>What the pages of respondents declare: <c>[EnableRateLimiting(AnswerLimit.Policy)]</c>. Only what is sent counts. Many
/// bodies of the NHS share one address, so the limit is wide; links and codes are guarded by themselves.</summary>
public static class AnswerLimit
{
    public const string Policy = "answer";

    internal static void AddAnswerLimit(this IServiceCollection services) => services.Configure<RateLimiterOptions>(limiter =>
        limiter.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter($"answer {SearchLimit.AddressOf(context.Connection.RemoteIpAddress)}", _ => WindowOf(context.RequestServices))
            : RateLimitPartition.GetNoLimiter("look")));

    private static FixedWindowRateLimiterOptions WindowOf(IServiceProvider services) => new()
    {
        Window = TimeSpan.FromMinutes(1),
        PermitLimit = services.GetRequiredService<IOptions<RateLimitOptions>>().Value.AnswersPerMinute,
    };
}
