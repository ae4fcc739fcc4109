using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Cms;

public sealed class DocumentTests : EngineTest
{
    [Fact]
    public void Content_runs_on_umbracos_own_service() => Assert.IsType<ContentService>(Site.Contents);

    [Fact]
    public void A_saved_document_gets_an_id_a_path_and_a_draft()
    {
        var record = Site.Saved("Greater Manchester");

        Assert.True(record.HasIdentity);
        Assert.Equal(
            ($"-1,{record.Id}", 1, PublishedState.Unpublished), (record.Path, record.Level, record.PublishedState));
        Assert.True(record.VersionId > 0);
        Assert.Null(Site.Live(record));
    }

    [Fact]
    public void A_saved_document_is_read_back_as_it_was()
    {
        var record = Site.New("Greater Manchester", summary: "First");
        record.SetValue("region", """["North West"]""");
        record.SetValue("reviewed", new DateTime(2026, 3, 1));
        record.SetValue("population", 3_200_000);
        record.SetValue("active", true);
        Site.Contents.Save(record, 7);

        var read = Site.Contents.GetById(record.Key)!;

        Assert.Equal(("Greater Manchester", "First", """["North West"]""", 3_200_000, 1),
            (read.Name, read.GetValue<string>("summary"), read.GetValue<string>("region"), read.GetValue<int>("population"), read.GetValue<int>("active")));
        Assert.Equal(new DateTime(2026, 3, 1), read.GetValue<DateTime>("reviewed"));
        Assert.Equal(
            (7, 7, record.UpdateDate, DateTimeKind.Utc), (read.CreatorId, read.WriterId, read.UpdateDate, read.UpdateDate.Kind));
        Assert.False(read.IsDirty());
    }

    [Fact]
    public void Publishing_makes_a_live_version_and_a_new_draft()
    {
        var record = Site.Published("Greater Manchester", summary: "First");

        Assert.True(record.Published);
        Assert.NotEqual(record.VersionId, record.PublishedVersionId);
        Assert.Equal("First", Site.Live(record)!.Summary);
        Assert.False(Site.Contents.GetById(record.Id)!.Edited);
    }

    [Fact]
    public void An_edit_leaves_what_is_live_until_it_is_published()
    {
        var record = Site.Published("Greater Manchester", summary: "First");
        record.SetValue("summary", "Second");
        Site.Contents.Save(record);

        var read = Site.Contents.GetById(record.Key)!;

        Assert.Equal(
            ("Second", "First", true), (read.GetValue<string>("summary"), read.GetValue("summary", published: true), read.Edited));
        Assert.Equal("First", Site.Live(record)!.Summary);
        Assert.Equal("Second", ((TestRecord)Site.Cache.GetById(true, record.Key)!).Summary);
        Site.Publish(read);
        Assert.Equal("Second", Site.Live(record)!.Summary);
    }

    [Fact]
    public void A_preview_shows_a_draft_that_was_never_published()
    {
        var record = Site.Saved("Greater Manchester", summary: "Draft");

        var preview = (TestRecord)Site.Cache.GetById(true, record.Id)!;

        Assert.Equal(("Draft", true, false), (preview.Summary, preview.IsDraft(), preview.IsPublished()));
    }

    [Fact]
    public void A_mandatory_value_that_is_missing_prevents_publishing()
    {
        var record = Site.Saved("Greater Manchester", code: "");

        var result = Site.Contents.Publish(record, ["*"]);

        Assert.Equal(
            (PublishResultType.FailedPublishContentInvalid, "code"), (result.Result, Assert.Single(result.InvalidProperties!).Alias));
        Assert.Null(Site.Live(record));
    }

    [Fact]
    public void A_value_that_does_not_fit_its_pattern_prevents_publishing()
    {
        var record = Site.Saved("Greater Manchester", code: "lower");

        Assert.Equal(PublishResultType.FailedPublishContentInvalid, Site.Contents.Publish(record, ["*"]).Result);
    }

    [Fact]
    public void An_unpublished_document_is_no_longer_live()
    {
        var record = Site.Published("Greater Manchester");

        var result = Site.Contents.Unpublish(Site.Contents.GetById(record.Id)!);

        Assert.Equal(PublishResultType.SuccessUnpublish, result.Result);
        Assert.Null(Site.Live(record));
        Assert.False(Site.Contents.GetById(record.Id)!.Published);
    }

    [Fact]
    public void A_deleted_document_is_gone()
    {
        var record = Site.Published("Greater Manchester");

        Assert.True(Site.Contents.Delete(Site.Contents.GetById(record.Id)!).Success);

        Assert.Null(Site.Contents.GetById(record.Id));
        Assert.Null(Site.Live(record));
    }

    [Fact]
    public void Siblings_get_distinct_names_whatever_their_case()
    {
        Site.Saved("École");
        Site.Saved("report_2");
        Site.Saved("reportX2");

        Assert.Equal("ÉCOLE (1)", Site.Saved("ÉCOLE").Name);
        Assert.Equal("école (2)", Site.Saved("école").Name);
        Assert.Equal("Report_2 (1)", Site.Saved("Report_2").Name);
        Assert.Equal("École", Site.Saved("École", Site.Saved("Elsewhere").Id).Name);
    }

    [Fact]
    public void A_name_that_is_kept_is_not_numbered()
    {
        var record = Site.Saved("Report");
        record.SetValue("summary", "again");
        Site.Contents.Save(record);

        Assert.Equal("Report", record.Name);
    }

    [Fact]
    public void Several_documents_are_saved_together_and_sent_for_publication()
    {
        var records = new[] { Site.New("One"), Site.New("Two") };

        Assert.True(Site.Contents.Save(records).Success);

        Assert.True(Site.Contents.SendToPublication(records[0]));
        Assert.All(records, r => Assert.True(r.HasIdentity));
    }

    [Fact]
    public void A_template_is_kept_apart_from_documents()
    {
        var template = Site.Contents.CreateBlueprintFromContent(Site.Saved("Greater Manchester"), "Template");
        Site.Contents.SaveBlueprint(template, null);
        var type = template.ContentType.Id;

        Assert.NotNull(Site.Contents.GetBlueprintById(template.Id));
        Assert.Single(Site.Contents.GetBlueprintsForContentTypes(type));
        Assert.Equal(1, Site.Contents.Count());
        Assert.Null(Site.Contents.GetById(template.Id));
        Site.Contents.DeleteBlueprint(template);
        Assert.Empty(Site.Contents.GetBlueprintsForContentTypes(type));
    }

    [Fact]
    public void Permissions_follow_roles_not_documents() =>
        Assert.Empty(Site.Contents.GetPermissions(Site.Saved("Greater Manchester")));
}
