using IcsDirectory.Changes;
using IcsDirectory.Content;
using IcsDirectory.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace IcsDirectory.Tests.Changes;

/// <summary>Whatever changes what readers see is in the log, once, in the same transaction; what does not is not.</summary>
public sealed class LogPublicationsTests : IDisposable
{
    private readonly DirectorySite _site = new();

    public LogPublicationsTests() => _ = _site.Address;

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_first_import_is_logged_by_the_site_with_each_statement_and_its_source()
    {
        var entries = _site.LoggedAfter(0);
        var statements = _site.Get<CurrentRegister>().Value.Systems.SelectMany(s => s.Statements).ToList();

        Assert.Equal(
            statements.Select(s => (s.SystemSlug, s.Id, s.Source.Id, s.EffectiveOn.Text)).Order(),
            entries.Where(e => e.SystemSlug.Length > 0 && !e.IsOfWholeDocument).Select(e => (e.SystemSlug, e.Subject, e.SourceSlug, e.EffectiveOn)).Order());
        Assert.All(entries, e => Assert.Equal(("published", "site", "Imported from the files", null), (e.Action, e.Role, e.Note.Text, e.Account.Id)));
        Assert.Equal(_site.Contents().CountPublished(), entries.Count(e => e.IsOfWholeDocument));
        Assert.Equal(entries.Count, Assert.IsType<VerifyChangeLog.Outcome.Whole>(_site.Verify()).Count);
    }

    [Fact]
    public void A_property_that_changes_is_one_entry_with_both_values_and_who_did_it()
    {
        var (system, before) = (_site.SystemDocument("devon"), _site.LastSeq());
        var old = system.GetValue<string>("website");
        system.SetValue("website", "new.example");
        using (_site.Get<CurrentActing>().Begin(new Acting("editor", null, "It moved")))
        {
            _site.Publish(system);
        }

        var entry = Assert.Single(_site.LoggedAfter(before));
        Assert.Equal(
            ("changed", "system", "devon", "/systems/devon", "devon", "website", "Website", old, "new.example", "editor", "It moved"),
            (entry.Action, entry.DocumentType, entry.DocumentSlug, entry.Path, entry.SystemSlug, entry.Subject, entry.Label, entry.Old.Text, entry.New.Text, entry.Role, entry.Note.Text));
    }

    [Fact]
    public void A_document_that_is_picked_is_told_by_its_name()
    {
        var (system, before) = (_site.SystemDocument("devon"), _site.LastSeq());
        system.SetValue("borders", _site.SystemDocument("somerset").GetUdi().ToString());
        _site.Publish(system);

        Assert.Equal("Somerset", Assert.Single(_site.LoggedAfter(before)).New.Text);
    }

    [Fact]
    public void The_same_values_in_another_spelling_are_no_change()
    {
        var (system, before) = (_site.SystemDocument("devon"), _site.LastSeq());
        _site.Publish(system);
        system.SetValue("statements", system.GetValue<string>("statements")!.Replace("\":", "\" : ", StringComparison.Ordinal).Replace("[\\\"", "[ \\\"", StringComparison.Ordinal));
        system.SetValue("region", "[ \"South West\" ]");
        system.SetValue("borders", system.GetValue<string>("borders")!.ToUpperInvariant().Replace("UMB://DOCUMENT", "umb://document", StringComparison.Ordinal));
        _site.Publish(system);

        Assert.Empty(_site.LoggedAfter(before));
    }

    [Fact]
    public void A_statement_that_is_added_changed_ended_and_withdrawn_is_told_each_time()
    {
        var (system, key) = (_site.SystemDocument("devon"), Guid.NewGuid());
        var before = _site.LastSeq();
        LoggedSite.SetStatement(system, key, LoggedSite.NewStatement(_site, "host", "a trust", "2026-11-23 09:00:00"));
        _site.Publish(system);
        LoggedSite.SetStatement(system, key, ("value", "a council"), ("quote", "Our council hosts it"));
        _site.Publish(system);
        LoggedSite.SetStatement(system, key, ("endsOn", "2026-06"));
        _site.Publish(system);
        LoggedSite.SetStatement(system, key, ("withdrawnAt", "2026-11-24 09:00:00"));
        _site.Publish(system);

        var entries = _site.LoggedAfter(before);
        Assert.Equal(
            [
                ("published", "Host", "", null, "A trust, in place", "2026-01-02"),
                ("changed", "Host", "", "A trust, in place", "A council, in place", "2026-01-02"),
                ("changed", "Host: quote", "quote", null, "Our council hosts it", "2026-01-02"),
                ("ended", "Host", "", "A council, in place", null, "2026-06"),
                ("withdrawn", "Host", "", "A council, in place", null, "2026-01-02"),
            ],
            entries.Select(e => (e.Action, e.Label, e.Field, e.Old.Text, e.New.Text, e.EffectiveOn)));
        Assert.All(entries, e => Assert.Equal((key.ToString("N")[..8], "host", $"/systems/devon/facts/{e.Subject}"), (e.Subject, e.Property, e.Path)));
        Assert.Equal("month", entries[3].EffectivePrecision);
    }

    [Fact]
    public void A_correction_is_a_withdrawal_and_a_publication_that_names_what_it_replaced()
    {
        var system = _site.SystemDocument("somerset");
        var known = _site.Get<CurrentRegister>().Value.FindSystem("somerset")!.Statements.First(s => s.StructureModel is not null);
        var before = _site.LastSeq();
        LoggedSite.SetStatement(system, LoggedSite.StatementKey(system, known.Id), ("withdrawnAt", "2026-11-24 10:00:00"));
        LoggedSite.SetStatement(system, Guid.NewGuid(), LoggedSite.NewStatement(_site, "structure_model", "a service", "2026-11-24 10:00:00", "shared_service"));
        _site.Publish(system);

        var words = IcsDirectory.Statements.StatementWording.InWords(known);
        Assert.Equal(
            [("withdrawn", words, null, null), ("published", words, "Shared service, in place: a service", "shared_service")],
            _site.LoggedAfter(before).Select(e => (e.Action, e.Old.Text, e.New.Text, e.New.Code)));
    }

    [Fact]
    public void What_is_hidden_and_shown_again_is_told_without_telling_its_statements_anew()
    {
        var (system, before) = (_site.SystemDocument("devon"), _site.LastSeq());
        var notes = system.GetValue<string>("notes");
        Assert.True(_site.Contents().Unpublish(system).Success);
        system = _site.SystemDocument("devon");
        system.SetValue("notes", "Changed while hidden");
        _site.Publish(system);

        Assert.Equal(
            [("unpublished", "", "Devon", null), ("published", "", null, "Devon"), ("changed", "notes", notes, "Changed while hidden")],
            _site.LoggedAfter(before).Select(e => (e.Action, e.Subject, e.Old.Text, e.New.Text)));
    }

    [Fact]
    public void The_recycle_bin_hides_and_what_comes_back_from_it_is_not_shown_yet()
    {
        var (system, before) = (_site.SystemDocument("devon"), _site.LastSeq());
        var parent = system.ParentId;
        Assert.True(_site.Contents().MoveToRecycleBin(system).Success);
        Assert.True(_site.Contents().Move(_site.Contents().GetById(system.Key)!, parent).Success);

        Assert.Equal([("unpublished", "devon")], _site.LoggedAfter(before).Select(e => (e.Action, e.DocumentSlug)));
    }

    [Fact]
    public void What_is_hidden_with_its_parent_is_told_too()
    {
        var (folder, before) = (_site.Document("page", "events"), _site.LastSeq());
        var events = _site.Get<CurrentRegister>().Value.Events.Select(e => e.Slug).Order().ToList();
        Assert.True(_site.Contents().Unpublish(folder).Success);
        _site.Publish(_site.Contents().GetById(folder.Key)!);

        var entries = _site.LoggedAfter(before);
        Assert.Equal(events, entries.Where(e => e.Action == "unpublished" && e.DocumentType == "event").Select(e => e.DocumentSlug).Order());
        Assert.Equal(events, entries.Where(e => e.Action == "published" && e.DocumentType == "event").Select(e => e.DocumentSlug).Order());
        Assert.Equal(2 * (events.Count + 1), entries.Count);
    }

    [Fact]
    public void A_document_that_is_deleted_while_it_is_shown_is_told()
    {
        var before = _site.LastSeq();
        Assert.True(_site.Contents().Delete(_site.SystemDocument("devon")).Success);

        Assert.Equal([("unpublished", "devon")], _site.LoggedAfter(before).Select(e => (e.Action, e.DocumentSlug)));
    }

    [Fact]
    public void A_draft_is_nobodys_business()
    {
        var (system, before) = (_site.SystemDocument("devon"), _site.LastSeq());
        system.SetValue("notes", "A draft");
        Assert.True(_site.Contents().Save(system).Success);

        Assert.Empty(_site.LoggedAfter(before));
    }

    [Fact]
    public void What_is_published_by_the_clock_is_told()
    {
        var (system, before) = (_site.SystemDocument("devon"), _site.LastSeq());
        system.SetValue("notes", "Due");
        var due = DateTime.UtcNow.AddMinutes(1);
        var schedule = new ContentScheduleCollection();
        schedule.Add(new ContentSchedule("*", due, ContentScheduleAction.Release));
        Assert.True(_site.Contents().Save(system, contentSchedule: schedule).Success);
        Assert.All(_site.Contents().PerformScheduledPublish(due.AddMinutes(1)), published => Assert.True(published.Success));

        Assert.Equal([("notes", "Due", "site")], _site.LoggedAfter(before).Select(e => (e.Subject, e.New.Text!, e.Role)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_undone_or_refused_is_not_told(bool isRefused)
    {
        using var site = DirectorySite.With([], services => services.AddTransient<INotificationHandler<ContentPublishingNotification>, RefuseNotes>());
        _ = site.Address;
        var (system, before) = (site.SystemDocument("devon"), site.LastSeq());
        system.SetValue("notes", isRefused ? RefuseNotes.Refused : "Undone");
        using (var scope = site.Scope())
        {
            site.Contents().Save(system);
            Assert.Equal(!isRefused, site.Contents().Publish(system, ["*"]).Success);
            if (isRefused)
            {
                scope.Complete();
            }
        }

        Assert.Empty(site.LoggedAfter(before));
        Assert.Equal(before, Assert.IsType<VerifyChangeLog.Outcome.Whole>(site.Verify()).Count);
    }

    [Fact]
    public async Task Editors_at_once_make_one_dense_chain_with_each_publication_once()
    {
        var before = _site.LastSeq();
        string[] systems = ["devon", "somerset", "dorset", "gloucestershire", "frimley", "kent-and-medway"];
        var documents = systems.ToDictionary(slug => slug, _site.SystemDocument);
        await Parallel.ForEachAsync(systems, new ParallelOptions { MaxDegreeOfParallelism = 6 }, (slug, _) =>
        {
            for (var round = 0; round < 5; round++)
            {
                documents[slug].SetValue("notes", $"{slug} {round}");
                _site.Publish(documents[slug]);
            }

            return ValueTask.CompletedTask;
        });

        var entries = _site.LoggedAfter(before);
        Assert.Equal(Enumerable.Range(0, 30).Select(i => before + 1 + i), entries.Select(e => e.Seq));
        Assert.Equal(
            systems.SelectMany(slug => Enumerable.Range(0, 5).Select(round => $"{slug} {round}")).Order(), entries.Select(e => e.New.Text).Order());
        Assert.Equal(before + 30, Assert.IsType<VerifyChangeLog.Outcome.Whole>(_site.Verify()).Count);
    }

    private sealed class RefuseNotes : INotificationHandler<ContentPublishingNotification>
    {
        public const string Refused = "Refuse this";

        public void Handle(ContentPublishingNotification notification)
        {
            if (notification.PublishedEntities.Any(e => e.ContentType.Alias == "system" && e.GetValue<string>("notes") == Refused))
            {
                notification.CancelOperation(new("Refused", "by the test", EventMessageType.Error));
            }
        }
    }
}
