using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IcsDirectory.Accounts;
using IcsDirectory.Cms.Data;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Mail;
using IcsDirectory.Proposals;
using IcsDirectory.Statements;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Proposals;

/// <summary>An editor at work on a running site, and the made-up proposals on the desk.</summary>
internal sealed class Desk(DirectorySite site, HttpClient editor)
{
    private static int Number;

    public HttpClient Editor => editor;

    public DirectorySite Site => site;

    public Register Register => site.Services.GetRequiredService<CurrentRegister>().Value;

    public static async Task<Desk> OpenAsync(DirectorySite site) => new(site, await site.SignInAsync(AccountRole.Editor));

    public static StatementDraft Draft(StatementProperty property, string code = "", string value = "A made-up value") => new()
    {
        Property = property.Code,
        Code = code,
        Value = value,
        Stage = Stage.InPlace.Code,
        SourceUrl = "https://papers.example.org/board-paper",
        SourceTitle = "A board paper",
        SourcePublisher = "A board",
        SourcePublishedOn = "2025-03-04",
        EffectiveOn = "2025-03",
        EffectivePrecision = DatePrecision.Month.Code,
    };

    public static ProposedChange Add(StatementDraft draft) => new() { Kind = ChangeKind.Add, Draft = draft };

    public static ProposedChange Correct(Statement target, StatementDraft draft) => new() { Kind = ChangeKind.Correct, StatementId = target.Id, Draft = draft };

    public static ProposedChange End(Statement target, string on) => new() { Kind = ChangeKind.End, StatementId = target.Id, Draft = new() { Property = target.Property.Code, EndsOn = on } };

    public static ProposedChange Withdraw(Statement target) => new() { Kind = ChangeKind.Withdraw, StatementId = target.Id, Draft = new() { Property = target.Property.Code } };

    public Statement Standing(string system, StatementProperty property) =>
        Register.FindSystem(system)!.Statements.First(statement => statement.Property == property && statement.WithdrawnAt is null);

    public Proposal Given(string system, params ProposedChange[] changes) => Given(system, _ => { }, changes);

    public Proposal Given(string system, Action<Proposal> with, params ProposedChange[] changes)
    {
        using var db = Database;
        var proposal = new Proposal
        {
            Reference = string.Create(CultureInfo.InvariantCulture, $"T-{Environment.ProcessId}-{Interlocked.Increment(ref Number)}"),
            SystemSlug = system,
            Door = ProposalDoor.Public,
            State = ProposalState.Submitted,
            CreatedAt = DateTime.UtcNow,
            SubmittedAt = DateTime.UtcNow,
        };
        proposal.Changes.AddRange(changes);
        with(proposal);
        db.Proposals.Add(proposal);
        db.SaveChanges();
        return proposal;
    }

    public Proposal Read(int id)
    {
        using var db = Database;
        return db.Proposals.AsNoTracking().Include(p => p.Changes.OrderBy(change => change.Id)).Single(p => p.Id == id);
    }

    public IReadOnlyList<OutgoingMail> MailsAbout(Proposal proposal)
    {
        using var db = Database;
        return [.. db.OutgoingMails.AsNoTracking().Where(mail => mail.Subject.Contains(proposal.Reference))];
    }

    public DirectoryDb Database => site.Services.GetRequiredService<SiteDatabase<DirectoryDb>>().Separate();

    public Task<IDocument> OpenAsync(string path) => editor.OpenAsync(path);

    public Task<IDocument> OpenAsync(Proposal proposal) => OpenAsync($"/editor/proposals/{proposal.Id}");

    /// <summary>Sends one form of a page as a browser would, hidden fields and token included.</summary>
    /// <param name="handler">As the form's address names it; empty for a form whose address names none.</param>
    /// <param name="change">Of a page with several changes, the one that the form is about.</param>
    public Task<HttpResponseMessage> SendAsync(IDocument page, string handler, ProposedChange? change = null, params (string Name, string Value)[] typed)
    {
        var form = HtmlForm.In(editor, "", page, which: form =>
            (handler.Length == 0 || form.GetAttribute("action")!.Contains($"handler={handler}", StringComparison.Ordinal))
            && (change is null || form.QuerySelector<IHtmlInputElement>("input[name=Change]")?.Value == change.Id.ToString(CultureInfo.InvariantCulture)));
        Assert.All(typed, field => Assert.True(form.Names.Contains(field.Name) || field.Name == "Input.IsSharedMailbox", $"The form has no field {field.Name}."));
        return form.Set(typed).SendAsync();
    }

    public async Task<HttpResponseMessage> DecideAsync(Proposal proposal, string handler, int change = 0, params (string Name, string Value)[] typed) =>
        await SendAsync(await OpenAsync(proposal), handler, proposal.Changes[change], typed);
}
