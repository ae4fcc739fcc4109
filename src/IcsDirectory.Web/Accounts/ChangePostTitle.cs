using IcsDirectory.Accounts;
using Microsoft.AspNetCore.Identity;

namespace IcsDirectory.Web.Accounts;

/// <summary>Says under which post somebody acts.</summary>
public sealed class ChangePostTitle(UserManager<Account> accounts)
{
    public const int Longest = 120;

    public static bool IsTitle(string typed) => typed.Length <= Longest && !typed.Any(char.IsControl);

    /// <returns>False when the title will not do, or the account was changed elsewhere at the same moment.</returns>
    public async Task<bool> RunAsync(Account account, string title)
    {
        account.PostTitle = title;
        return IsTitle(title) && (await accounts.UpdateAsync(account)).Succeeded;
    }
}
