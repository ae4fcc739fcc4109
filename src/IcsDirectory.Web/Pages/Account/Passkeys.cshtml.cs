using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Account;

[RecentlyConfirmed]
public sealed class PasskeysModel(CurrentAccount current, Passkeys passkeys, SecondFactors factors) : FormPage
{
    private const string WrongName = "Enter a name of at most 60 characters, such as Work laptop";

    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<Passkeys.View> All { get; private set; } = [];

    protected override string Title => "Passkeys";

    public async Task OnGetAsync() => All = await passkeys.ListAsync(await current.GetAsync(User));

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.BeginAddingAsync(await current.GetAsync(User)), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancel)
    {
        var account = await current.GetAsync(User);
        if (!IsName(Name ?? ""))
        {
            return await RefuseAsync("Name", WrongName);
        }

        if (credential is not { Length: > 0 and <= Passkeys.LongestAnswer }
            || !await passkeys.AddAsync(account, credential, Name?.Trim() ?? "", AccountClaims.SessionKey(User), cancel))
        {
            return await RefuseAsync("", "The passkey was not accepted. Try again; the device must ask for your fingerprint, face or PIN");
        }

        return await factors.CountRecoveryCodesAsync(account) == 0
            ? RedirectToPage("RecoveryCodes", new { first = true }) : Done("The passkey is added.", "/account/passkeys");
    }

    public async Task<IActionResult> OnPostRenameAsync(string? id, string? newName)
    {
        if (string.IsNullOrWhiteSpace(newName) || !IsName(newName))
        {
            return await RefuseAsync("", WrongName);
        }

        return await passkeys.RenameAsync(await current.GetAsync(User), id ?? "", newName.Trim()) ? Done("The passkey is renamed.", "/account/passkeys") : NotFound();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? id, CancellationToken cancel) =>
        await passkeys.RemoveAsync(await current.GetAsync(User), id ?? "", AccountClaims.SessionKey(User), cancel) switch
        {
            Passkeys.Removal.Done => Done("The passkey is removed.", "/account/passkeys"),
            Passkeys.Removal.LastFactor => await RefuseAsync("", "Your role needs a second factor. Add another passkey or an authenticator app first, then remove this one"),
            _ => NotFound(),
        };

    private static bool IsName(string name) => name.Length <= Passkeys.LongestName && !name.Any(char.IsControl);

    private async Task<IActionResult> RefuseAsync(string field, string problem)
    {
        All = await passkeys.ListAsync(await current.GetAsync(User));
        return Refuse(field, problem);
    }
}
