using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using IcsDirectory.Accounts;
using IcsDirectory.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Web.Accounts;

/// <summary>Keeps what somebody typed when the form they send is answered by "sign in" or "confirm that it is you". It waits under
/// <c>/account/resume/KEY</c> for the same account.</summary>
/// <remarks>The cookie of a session that has ended still tells whose form it is. Nobody else can make one: browsers do not send it
/// along with the forms of other sites, and a form without it is not kept.</remarks>
public sealed class KeptForms(
    DirectoryDb db, IDataProtectionProvider protection, IOptionsMonitor<CookieAuthenticationOptions> cookies, TimeProvider clock)
{
    /// <summary>Of one account, the latest. In a row of their own each, encrypted.</summary>
    private const int Most = 5;

    private const int MostValues = 20_000;
    private const string Token = "__RequestVerificationToken";

    /// <summary>Folders of the forms that people write in. Those below /account hold passwords.</summary>
    private static readonly PathString[] Written = ["/editor", "/staff"];

    private readonly IDataProtector _protector = protection.CreateProtector("kept form");

    /// <param name="Path">Where it is to be sent: path and query, of this site.</param>
    public sealed record View(string Path, IReadOnlyList<KeyValuePair<string, string>> Fields);

    /// <summary>Lets whoever is asked to sign in come to the form that they sent, if it was kept.</summary>
    public static async Task LeadBackAsync(RedirectContext<CookieAuthenticationOptions> challenge)
    {
        if (await challenge.HttpContext.RequestServices.GetRequiredService<KeptForms>().KeepAsync(challenge.HttpContext) is { } waits)
        {
            challenge.RedirectUri = $"{challenge.Options.LoginPath}?{challenge.Options.ReturnUrlParameter}={Uri.EscapeDataString(waits)}";
        }
    }

    /// <returns>The path under which the form waits; none where the request has no form to keep.</returns>
    public async Task<string?> KeepAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !Written.Any(folder => request.Path.StartsWithSegments(folder))
            || SenderOf(context) is not { } account || !await db.Users.AnyAsync(a => a.Id == account, context.RequestAborted))
        {
            return null;
        }

        var form = await new FormFeature(request, new() { ValueCountLimit = MostValues }).ReadFormAsync(context.RequestAborted);
        var fields = form.Where(field => field.Key != Token).SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""));
        var kept = new KeptForm
        {
            Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            AccountId = account,
            Path = request.Path + request.QueryString,
            Fields = _protector.Protect(JsonSerializer.Serialize(fields.ToList())),
            KeptAt = clock.GetUtcNow().UtcDateTime,
        };
        db.KeptForms.Add(kept);
        await db.SaveChangesAsync(context.RequestAborted);
        await ForgetOldAsync(account, context.RequestAborted);
        return $"/account/resume/{kept.Key}";
    }

    /// <returns>None when nothing waits there for this account.</returns>
    public async Task<View?> FindAsync(int accountId, string key, CancellationToken cancel)
    {
        var oldest = Oldest;
        var kept = await db.KeptForms.AsNoTracking().SingleOrDefaultAsync(f => f.Key == key && f.AccountId == accountId && f.KeptAt >= oldest, cancel);
        return kept is null ? null : new(kept.Path, JsonSerializer.Deserialize<List<KeyValuePair<string, string>>>(_protector.Unprotect(kept.Fields))!);
    }

    public Task ForgetAsync(int accountId, string key, CancellationToken cancel) =>
        db.KeptForms.Where(f => f.Key == key && f.AccountId == accountId).ExecuteDeleteAsync(cancel);

    private DateTime Oldest => clock.GetUtcNow().UtcDateTime - KeptForm.Lasts;

    private async Task ForgetOldAsync(int account, CancellationToken cancel)
    {
        var oldest = Oldest;
        var latest = db.KeptForms.Where(f => f.AccountId == account).OrderByDescending(f => f.Id).Take(Most).Select(f => f.Id);
        await db.KeptForms.Where(f => f.KeptAt < oldest || (f.AccountId == account && !latest.Contains(f.Id))).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The account that is signed in, or that was.</summary>
    private int? SenderOf(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated == true)
        {
            return AccountClaims.AccountId(context.User);
        }

        var options = cookies.Get(IdentityConstants.ApplicationScheme);
        var cookie = options.CookieManager.GetRequestCookie(context, options.Cookie.Name!);
        var person = cookie is null ? null : options.TicketDataFormat.Unprotect(cookie)?.Principal;
        return person?.FindFirstValue(ClaimTypes.NameIdentifier) is null ? null : AccountClaims.AccountId(person);
    }
}
