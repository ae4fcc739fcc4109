using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace IcsDirectory.Tests.Cms;

public sealed class TreeTests : EngineTest
{
    private IContent _parent = null!;
    private List<IContent> _kids = null!;
    private IContent _grandchild = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _parent = Site.Saved("Parent");
        _kids = [.. Enumerable.Range(0, 3).Select(i => Site.Saved($"Kid {i}", _parent.Id))];
        _grandchild = Site.Saved("Grandchild", _kids[0].Id);
    }

    [Fact]
    public void A_branch_is_published_from_the_top_down()
    {
        var results = PublishBranch();

        Assert.Equal(5, results.Count);
        Assert.All(results, r => Assert.True(r.Success));
        Assert.True(Site.Contents.IsPathPublished(Fresh(_grandchild)));
        Assert.True(Site.Contents.IsPathPublishable(Fresh(_grandchild)));
        Assert.NotNull(Site.Live(_grandchild));
    }

    [Fact]
    public void A_document_below_a_draft_cannot_be_published()
    {
        Assert.Equal(PublishResultType.FailedPublishPathNotPublished, Site.Contents.Publish(_grandchild, ["*"]).Result);
        Assert.Null(Site.Live(_grandchild));
    }

    [Fact]
    public void Relatives_are_found()
    {
        Assert.Equal([_parent.Id, _kids[0].Id], Site.Contents.GetAncestors(_grandchild.Id).Select(a => a.Id));
        Assert.Equal(_kids[0].Id, Site.Contents.GetParent(_grandchild.Id)!.Id);
        Assert.True(Site.Contents.HasChildren(_parent.Id));
        Assert.Equal(4, Descendants(_parent).Count);
        Assert.Equal([_grandchild.Id], Site.Contents.GetByLevel(3).Select(c => c.Id));
        Assert.Equal(_kids.Select(k => k.Id), Site.Contents.GetByIds(_kids.Select(k => k.Key)).Select(k => k.Id));
        Assert.Equal(_kids.Select(k => k.Id), Site.Contents.GetByIds(_kids.Select(k => k.Id)).Select(k => k.Id));
    }

    [Fact]
    public void Documents_are_counted()
    {
        PublishBranch();

        Assert.Equal((3, 4, 5, 5, 0), (Site.Contents.CountChildren(_parent.Id), Site.Contents.CountDescendants(
            _parent.Id, "record"),
            Site.Contents.CountPublished("record"), Site.Contents.Count(), Site.Contents.Count("entry")));
    }

    [Fact]
    public void Siblings_are_sorted()
    {
        Assert.True(Site.Contents.Sort(_kids.Select(k => k.Id).Reverse()).Success);
        Assert.Equal(_kids.Select(k => k.Id).Reverse(), Children(_parent));

        Assert.True(Site.Contents.SortChildren(_parent.Id, [.. _kids.Select(k => k.Id)], -1).Success);
        Assert.Equal(_kids.Select(k => k.Id), Children(_parent));
    }

    [Fact]
    public void A_copy_read_before_siblings_were_sorted_keeps_the_new_order_when_it_is_saved()
    {
        var copy = Fresh(_kids[0]);
        Site.Contents.SortChildren(_parent.Id, [.. _kids.Select(k => k.Id).Reverse()], -1);
        copy.SetValue("summary", "edited meanwhile");

        Site.Contents.Save(copy);

        Assert.Equal(_kids.Select(k => k.Id).Reverse(), Children(_parent));
    }

    [Fact]
    public void The_live_order_follows_the_sorting()
    {
        PublishBranch();

        Site.Contents.SortChildren(_parent.Id, [.. _kids.Select(k => k.Id).Reverse()], -1);

        Assert.Equal(_kids.Select(k => k.Key).Reverse(), LiveChildren(_parent.Key));
    }

    [Fact]
    public void A_branch_is_copied()
    {
        var copy = Site.Contents.Copy(Fresh(_parent), -1, false, true)!;

        Assert.Equal(("Parent (1)", 4), (copy.Name, Site.Contents.CountDescendants(copy.Id)));
        Assert.NotEqual(_parent.Key, copy.Key);
    }

    [Fact]
    public void Children_of_an_unpublished_document_are_hidden_and_come_back_with_it()
    {
        PublishBranch();

        Site.Contents.Unpublish(Fresh(_parent));
        Assert.False(Site.Contents.IsPathPublished(Fresh(_grandchild)));
        Assert.Null(Site.Live(_grandchild));

        Site.Publish(Fresh(_parent));
        Assert.NotNull(Site.Live(_grandchild));
    }

    [Fact]
    public void A_branch_goes_to_the_recycle_bin_and_comes_back()
    {
        PublishBranch();

        Assert.True(Site.Contents.MoveToRecycleBin(Fresh(_kids[0])).Success);
        Assert.True(Site.Contents.RecycleBinSmells());
        Assert.Equal(
            (true, $"-1,-20,{_kids[0].Id},{_grandchild.Id}"), (Fresh(_grandchild).Trashed, Fresh(_grandchild).Path));
        Assert.Null(Site.Live(_grandchild));

        Assert.True(Site.Contents.Move(Fresh(_kids[0]), _parent.Id).Success);
        Assert.Equal((false, $"{_parent.Path},{_kids[0].Id},{_grandchild.Id}", 3), (Fresh(_grandchild).Trashed, Fresh(_grandchild).Path, Fresh(_grandchild).Level));
        Assert.True(Site.Contents.CheckDataIntegrity(new() { FixIssues = false }).Ok);
    }

    [Fact]
    public void A_branch_is_moved_with_what_is_live()
    {
        PublishBranch();

        Assert.True(Site.Contents.Move(Fresh(_kids[0]), _kids[1].Id).Success);

        Assert.Equal($"{_kids[1].Path},{_kids[0].Id},{_grandchild.Id}", Fresh(_grandchild).Path);
        Assert.Equal(($"{_kids[1].Path},{_kids[0].Id},{_grandchild.Id}", 4), LivePlace(_grandchild));
        Assert.Equal([_kids[0].Key], LiveChildren(_kids[1].Key));
        Assert.True(Site.Contents.CheckDataIntegrity(new() { FixIssues = false }).Ok);
    }

    [Fact]
    public void The_recycle_bin_is_listed_and_emptied()
    {
        Site.Contents.MoveToRecycleBin(Fresh(_parent));

        Site.Contents.GetPagedContentInRecycleBin(0, 9, out var total);
        Assert.Equal(5, total);

        Site.Contents.EmptyRecycleBin();
        Assert.False(Site.Contents.RecycleBinSmells());
        Assert.Equal(0, Site.Contents.Count());
    }

    [Fact]
    public void Deleting_a_document_deletes_what_is_below_it()
    {
        PublishBranch();

        Site.Contents.Delete(Fresh(_parent));

        Assert.Null(Site.Contents.GetById(_grandchild.Id));
        Assert.Null(Site.Live(_grandchild));
    }

    [Fact]
    public void What_is_live_knows_its_relatives()
    {
        PublishBranch();
        var navigation = Site.Get<IDocumentNavigationQueryService>();

        Assert.True(navigation.TryGetAncestorsKeys(_grandchild.Key, out var ancestors));
        Assert.Equal([_kids[0].Key, _parent.Key], ancestors);
        Assert.True(navigation.TryGetDescendantsKeysOfType(_parent.Key, "record", out var descendants));
        Assert.Equal(4, descendants.Count());
        Assert.True(navigation.TryGetParentKey(_grandchild.Key, out var parent));
        Assert.Equal(_kids[0].Key, parent);
        Assert.True(navigation.TryGetSiblingsKeys(_kids[0].Key, out var siblings));
        Assert.Equal([_kids[1].Key, _kids[2].Key], siblings);
        Assert.True(navigation.TryGetRootKeysOfType("record", out var roots));
        Assert.Equal([_parent.Key], roots);
        Assert.False(navigation.TryGetChildrenKeys(Guid.NewGuid(), out _));
    }

    [Fact]
    public void What_is_live_can_be_walked_with_umbracos_own_extensions()
    {
        PublishBranch();
        var navigation = Site.Get<IDocumentNavigationQueryService>();
        var filter = Site.Get<IPublishedContentStatusFilteringService>();

        var children = Umbraco.Extensions.PublishedContentExtensions.Children(
            Site.Cache.GetById(_parent.Key)!, navigation, filter);

        Assert.Equal(_kids.Select(k => k.Id), children.Select(c => c.Id));
    }

    private List<PublishResult> PublishBranch() =>
        [.. Site.Contents.PublishBranch(_parent, PublishBranchFilter.IncludeUnpublished, ["*"])];

    private IContent Fresh(IContent content) => Site.Contents.GetById(content.Id)!;

    private List<IContent> Descendants(IContent content) =>
        [.. Site.Contents.GetPagedDescendants(content.Id, 0, 100, out _)];

    private IEnumerable<int> Children(IContent content) => Site.Children(content.Id).Select(c => c.Id);

    private IEnumerable<Guid> LiveChildren(Guid key)
    {
        Assert.True(Site.Get<IDocumentNavigationQueryService>().TryGetChildrenKeys(key, out var children));
        return children;
    }

#pragma warning disable CS0618 // Umbraco wants these asked of its navigation services; its models still have them
    private (string Path, int Level) LivePlace(IContent content) =>
        (Site.Live(content)!.Path, Site.Live(content)!.Level);
#pragma warning restore CS0618
}
