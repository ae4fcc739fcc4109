using IcsDirectory.Accounts;
using Microsoft.AspNetCore.Identity;

namespace IcsDirectory.Web.Accounts;

/// <summary>A password is long enough and is not one that others would try first. Which characters it has is nobody's business.</summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int Shortest = 12;
    public const int Longest = 128;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Problem(password ?? "", user.Email ?? "") is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = problem }) : IdentityResult.Success);

    /// <returns>What is wrong and what to do; none when it will do.</returns>
    public static string? Problem(string password, string email) => password.Length switch
    {
        < Shortest => $"Enter a password of at least {Shortest} characters; several unrelated words are easy to remember",
        > Longest => $"Enter a password of at most {Longest} characters",
        _ => CommonPasswords.Contains(password, email) ? "Choose a password that is harder to guess: this one is made of common words or of what is known about you" : null,
    };
}
