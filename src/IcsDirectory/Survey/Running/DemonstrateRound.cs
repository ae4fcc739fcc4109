using IcsDirectory.Changes;
using IcsDirectory.Content;
using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Survey.Running;

/// <summary>Runs a whole round with made-up answers, from its draft to its published results, in a database that is for nothing
/// else.</summary>
public sealed class DemonstrateRound(
    DirectoryDb db, CurrentRegister current, IContentService contents, CreateRound create, OpenRound open, MadeUpRespondents respondents, CloseRound close, PublishRound publish, TimeProvider clock)
{
    private const string Slug = "demonstration";
    private static readonly Acting By = Acting.Site with { Note = "Made up to show how a round works" };

    /// <returns>The slug of the round.</returns>
    public async Task<string> RunAsync(CancellationToken cancel)
    {
        await HoldMailAsync(cancel);
        PublishQuestions();
        Ensure(await open.RunAsync(Slug, By, cancel) == OpenRound.Outcome.Done, "open");
        await respondents.RunAsync(current.Value.FindRound(Slug)!, cancel);
        Ensure(await close.RunAsync(Slug, By, cancel) is null, "close");
        Ensure(publish.Run(Slug, By, isDemonstration: true) is null, "publish");
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel); // so that the file is whole by itself
        return Slug;
    }

    /// <summary>Records name real mailboxes: whatever is put into this database's outbox, now or by a site that runs on it later,
    /// counts as given up from the start.</summary>
    private Task<int> HoldMailAsync(CancellationToken cancel) => db.Database.ExecuteSqlRawAsync(
        """
        CREATE TRIGGER demonstration_sends_no_mail AFTER INSERT ON outgoing_mail
        BEGIN
            UPDATE outgoing_mail SET given_up_at = created_at, body = '' WHERE id = NEW.id;
        END
        """, cancel);

    private void PublishQuestions()
    {
        var created = create.Run(new("Demonstration of a survey round", Slug, By)) as CreateRound.Outcome.Created;
        Ensure(created is not null, "create");
        var (document, now) = (contents.GetById(created!.Key)!, clock.GetUtcNow().UtcDateTime);
        document.SetValue("purpose", "Made-up answers that show how a round is asked, answered and published.");
        document.SetValue("opensOn", now.AddMinutes(-1));
        document.SetValue("closesOn", now.AddDays(14));
        document.SetValue("asked", string.Join(',', current.Value.Systems.Select(system => system.Key.Udi()))); // not all of the 42 stand today
        Ensure(contents.Save(document).Success && contents.Publish(document, ["*"]).Success, "publish the questions of");
    }

    private static void Ensure(bool isDone, string what)
    {
        if (!isDone)
        {
            throw new InvalidOperationException($"It was not possible to {what} the round of the demonstration.");
        }
    }
}
