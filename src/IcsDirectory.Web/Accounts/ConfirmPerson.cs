using IcsDirectory.Accounts;
using Microsoft.AspNetCore.Identity;

namespace IcsDirectory.Web.Accounts;

/// <summary>Asks a signed-in person again who they are: the password, and a code where the account has an app.</summary>
public sealed class ConfirmPerson(
    UserManager<Account> accounts, SignInWithPassword password, SignInWithCode codes, SecondFactors factors, Sessions sessions, EvenAnswer even)
{
    public async Task<bool> RunAsync(Account account, string typedPassword, string typedCode, CancellationToken cancel)
    {
        var begun = even.Begin();
        var needsCode = await factors.HasAuthenticatorAsync(account);
        if (!await password.CheckAsync(account, typedPassword, cancel) || (needsCode && !await codes.CheckAsync(account, typedCode, cancel)))
        {
            await even.WaitAsync(begun, cancel);
            return false;
        }

        await accounts.ResetAccessFailedCountAsync(account);
        await sessions.ConfirmAsync(account, withTwoFactors: needsCode, cancel);
        return true;
    }
}
