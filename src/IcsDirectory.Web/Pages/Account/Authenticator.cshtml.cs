using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace IcsDirectory.Web.Pages.Account;

[RecentlyConfirmed]
public sealed class AuthenticatorModel(CurrentAccount current, SecondFactors factors, SetUpAuthenticator setUp) : FormPage
{
    [BindProperty]
    public string? Code { get; set; }

    public bool IsSetUp { get; private set; }

    /// <summary>An SVG of our own making.</summary>
    public string Picture { get; private set; } = "";

    /// <summary>In groups of four letters.</summary>
    public string Secret { get; private set; } = "";

    protected override string Title => "Authenticator app";

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var account = await current.GetAsync(User);
        var isFirst = await factors.CountRecoveryCodesAsync(account) == 0;
        if (Code is { Length: <= 20 } && await setUp.AddAsync(account, Code, AccountClaims.SessionKey(User), cancel))
        {
            return isFirst ? RedirectToPage("RecoveryCodes", new { first = true }) : Done("The authenticator app is set up.", "/account");
        }

        await ShowAsync();
        return Refuse("Code", "Enter the 6 digits that the app shows now");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (await setUp.RemoveAsync(await current.GetAsync(User), AccountClaims.SessionKey(User), cancel) == SetUpAuthenticator.Removal.Done)
        {
            return Done("The authenticator app is removed.", "/account");
        }

        await ShowAsync();
        return Refuse("", "Your role needs a second factor. Add a passkey first, then remove the app");
    }

    private async Task ShowAsync()
    {
        var account = await current.GetAsync(User);
        IsSetUp = await factors.HasAuthenticatorAsync(account);
        var secret = await factors.GetPendingSecretAsync(account);
        Secret = string.Join(' ', secret.Chunk(4).Select(letters => new string(letters)));
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(Accounts.Authenticator.AddressOf(secret, account.Email!), QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        Picture = svg.GetGraphic(4, "#000000", "#ffffff", true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
