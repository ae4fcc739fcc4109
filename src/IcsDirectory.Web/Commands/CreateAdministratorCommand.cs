using IcsDirectory.Accounts;
using IcsDirectory.Mail;
using IcsDirectory.Web.Accounts;

namespace IcsDirectory.Web.Commands;

internal static class CreateAdministratorCommand
{
    public static readonly Command Command = new(
        ["create-administrator"], 1, 1, "create-administrator EMAIL   invites an administrator and prints the one-time link", RunAsync);

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken cancel)
    {
        if (!EmailAddress.TryParse(args[0], out var email))
        {
            await output.WriteLineAsync("Not an email address. Nothing was done.");
            return 1;
        }

        await using var scope = services.CreateAsyncScope();
        var invite = scope.ServiceProvider.GetRequiredService<InvitePerson>();
        if (await invite.RunAsync(new(email, AccountRole.Administrator, [], null), cancel) is not InvitePerson.Outcome.Done done)
        {
            await output.WriteLineAsync("There is an account with this address already. Nothing was done.");
            return 1;
        }

        var link = services.GetRequiredService<ISiteLinks>().Of(done.Path);
        await output.WriteLineAsync($"Open this link within {Invitation.Lasts.Days} days to make the account. It works once:\n{link}");
        return 0;
    }
}
