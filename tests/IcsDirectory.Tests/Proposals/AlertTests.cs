using IcsDirectory.Accounts;
using IcsDirectory.Content;
using IcsDirectory.Mail;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Proposals;

/// <summary>The staff of a system hear by email that something about it is published.</summary>
public sealed class AlertTests : IDisposable
{
    private readonly DirectorySite _site = DirectorySite.With([("Site:PublicAddress", "https://directory.example.org")]);

    private IContentService Contents => _site.Services.GetRequiredService<IContentService>();

    [Fact]
    public async Task Each_account_of_the_system_gets_one_mail_and_no_other_account()
    {
        using var ann = await _site.SignInAsync(AccountRole.Staff, "devon", "dorset");
        using var bea = await _site.SignInAsync(AccountRole.Staff, "devon");
        using var other = await _site.SignInAsync(AccountRole.Staff, "somerset");
        using var editor = await _site.SignInAsync(AccountRole.Editor);
        var devon = Find("Devon");
        devon.SetValue("notes", "A note that is new.");
        Publish(devon);

        var mails = Mails();
        Assert.Equal(2, mails.Select(mail => mail.Recipient).Distinct().Count());
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.Equal("Devon: its record changed in the ICS Procurement Directory", mail.Subject));
        Assert.All(mails, mail => Assert.Contains("https://directory.example.org/systems/devon/history", mail.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_contact_is_named()
    {
        _ = _site.Address;
        var system = _site.Services.GetRequiredService<CurrentRegister>().Value.Systems.First(s => s.Statements.Any(said => said.Property == StatementProperty.Contact));
        using var ann = await _site.SignInAsync(AccountRole.Staff, system.Slug);
        var (document, contact) = (Find(system.Name), system.Statements.First(said => said.Property == StatementProperty.Contact).Id);
        var stored = document.GetValue<string>("statements")!;
        var changed = ChangeValue(stored, contact);
        Assert.NotEqual(stored, changed);
        document.SetValue("statements", changed);
        Publish(document);

        Assert.Contains("its contact changed", Assert.Single(Mails()).Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task The_mail_is_committed_with_the_publication_or_not_at_all(bool completed, int mails)
    {
        using var ann = await _site.SignInAsync(AccountRole.Staff, "devon");
        using (var scope = _site.Services.GetRequiredService<ICoreScopeProvider>().CreateCoreScope())
        {
            var devon = Find("Devon");
            devon.SetValue("notes", "A note that is new.");
            Publish(devon);
            if (completed)
            {
                scope.Complete();
            }
        }

        Assert.Equal(mails, Mails().Count);
    }

    public void Dispose() => _site.Dispose();

    private static string ChangeValue(string stored, string statementId)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(stored)!;
        var block = json["contentData"]!.AsArray().Single(b => Guid.Parse((string)b!["key"]!).ToString("N").StartsWith(statementId, StringComparison.Ordinal))!;
        block["values"]!.AsArray().Single(v => (string)v!["alias"]! == "value")!["value"] = "procurement.new@example.nhs.uk";
        return json.ToJsonString();
    }

    private IContent Find(string name)
    {
        var systems = Contents.GetRootContent().Single(c => c.Name == "Systems");
        return Contents.GetPagedChildren(systems.Id, 0, 100, out _, null, null, null, true).Single(c => c.Name == name);
    }

    private void Publish(IContent document) => Assert.True(Contents.Save(document).Success && Contents.Publish(document, ["*"]).Success);

    private List<OutgoingMail> Mails()
    {
        using var db = _site.Db();
        return [.. db.OutgoingMails];
    }
}
