using IcsDirectory.Accounts;
using IcsDirectory.Data;
using Microsoft.AspNetCore.Identity;

namespace IcsDirectory.Web.Accounts;

/// <summary>Sends a link for a new password, if there is such an account. Nobody can tell from the answer or its time.</summary>
public sealed class AskForReset(DirectoryDb db, UserManager<Account> accounts, SecurityMail mail, EvenAnswer even)
{
    public async Task RunAsync(string email, CancellationToken cancel)
    {
        var begun = even.Begin();
        if (await accounts.FindByEmailAsync(email) is { SuspendedAt: null } account)
        {
            var token = await accounts.GeneratePasswordResetTokenAsync(account);
            mail.SendReset(account, FormattableString.Invariant($"/account/reset-password?of={account.Id}&token={Uri.EscapeDataString(token)}"));
            await db.SaveChangesAsync(cancel);
        }

        await even.WaitAsync(begun, cancel);
    }
}
