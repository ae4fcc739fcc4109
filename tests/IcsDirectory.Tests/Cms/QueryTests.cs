using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Cms;

public sealed class QueryTests : EngineTest
{
    [Fact]
    public void Pages_are_ordered_and_counted()
    {
        Save("C", "A", "B");

        var page = Site.Contents.GetPagedChildren(-1, 0, 2, out var total, null, null, Ordering.By("name"), true)
            .Select(c => c.Name);
        var last = Site.Contents.GetPagedChildren(-1, 1, 2, out _, null, null, Ordering.By("name"), true)
            .Select(c => c.Name);

        Assert.Equal((3, "A B", "C"), ((int)total, string.Join(' ', page), string.Join(' ', last)));
    }

    [Theory]
    [InlineData("name", "a b c")]
    [InlineData("sortOrder", "c a b")]
    [InlineData("createDate", "c a b")]
    [InlineData("updateDate", "c a b")]
    [InlineData("Path", "c a b")]
    [InlineData("published", "c a b")]
    public void Documents_are_ordered_by_what_umbraco_orders_by(string field, string expected)
    {
        Save("c", "a", "b");

        Assert.Equal(expected, string.Join(' ', Site.Children(-1, Ordering.By(field)).Select(c => c.Name)));
    }

    [Fact]
    public void Documents_are_ordered_by_a_property()
    {
        foreach (var (name, population) in new[] { ("A", 30), ("B", 100), ("C", 4) })
        {
            var record = Site.New(name);
            record.SetValue("population", population);
            Site.Contents.Save(record);
        }

        var page = Site.Children(-1, Ordering.By("population", Direction.Descending, isCustomField: true));

        Assert.Equal(["B", "A", "C"], page.Select(c => c.Name));
    }

    [Fact]
    public void A_filter_matches_part_of_a_name()
    {
        Save("Greater Manchester", "Cheshire", "manchester");

        Assert.Equal(["Greater Manchester"], Names(q => q.Where(x => x.Name!.Contains("Manchester"))));
        Assert.Equal(
            ["Greater Manchester", "manchester"], Names(q => q.Where(x => x.Name!.SqlContains("Manchester", TextColumnType.NVarchar))));
        Assert.Equal(
            ["Greater Manchester"], Names(q => q.Where(x => x.Name!.SqlStartsWith("greater", TextColumnType.NVarchar))));
        Assert.Equal(
            ["manchester"], Names(q => q.Where(x => x.Name!.SqlEquals("MANCHESTER", TextColumnType.NVarchar))));
    }

    [Fact]
    public void Wildcards_in_a_filter_stand_for_themselves()
    {
        Save("100%", "1000", "a_b", "axb", @"c\d");

        Assert.Equal(["100%"], Names(q => q.Where(x => x.Name!.SqlContains("0%", TextColumnType.NVarchar))));
        Assert.Equal(["a_b"], Names(q => q.Where(x => x.Name!.SqlStartsWith("a_", TextColumnType.NVarchar))));
        Assert.Equal([@"c\d"], Names(q => q.Where(x => x.Name!.SqlContains(@"\", TextColumnType.NVarchar))));
        Assert.Equal(["a_b"], Names(q => q.Where(x => x.Name!.StartsWith("a_"))));
    }

    [Fact]
    public void Lists_of_values_and_alternatives_are_understood()
    {
        Save("A", "B", "C");
        string[] wanted = ["A", "C"];

        Assert.Equal(wanted, Names(q => q.Where(x => wanted.Contains(x.Name))));
        Assert.Equal(wanted, Names(q => q.Where(x => wanted.SqlIn(x.Name!))));
        Assert.Equal(wanted, Names(q => q.WhereIn(x => x.Name!, wanted)));
        Assert.Equal(["B"], Names(q => q.WhereNotIn(x => x.Name!, wanted)));
        Assert.Equal(wanted, Names(q => q.WhereAny([x => x.Name == "A", x => x.Name == "C"])));
    }

    [Fact]
    public void A_query_by_something_that_is_not_stored_says_so()
    {
        Save("A");
        var failure = Assert.Throws<NotSupportedException>(() => Names(q => q.Where(x => x.Blueprint)));

        Assert.Contains("Blueprint", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Umbracos_light_view_of_documents_is_filtered_and_paged()
    {
        Save("A", "B", "C");
        Site.Saved("Below", Site.Contents.GetRootContent().First().Id);
        var entities = Site.Get<IEntityService>();

        var page = entities.GetPagedChildren(
            null, UmbracoObjectTypes.Document, 0, 2, out var total, null, Ordering.By("name"))
            .ToList();
        var below = entities.GetPagedDescendants(page[0].Id, UmbracoObjectTypes.Document, 0, 9, out _)
            .Select(e => e.Name);

        Assert.Equal((3, "A B"), ((int)total, string.Join(' ', page.Select(e => e.Name))));
        Assert.Equal((true, false), (page[0].HasChildren, page[1].HasChildren));
        Assert.Equal(["Below"], below);
        Assert.Equal(page[0].Id, entities.GetId(page[0].Key, UmbracoObjectTypes.Document).Result);
        Assert.IsAssignableFrom<IDocumentEntitySlim>(page[0]);
    }

    private void Save(params string[] names)
    {
        foreach (var name in names)
        {
            Site.Saved(name);
        }
    }

    private List<string?> Names(Func<IQuery<IContent>, IQuery<IContent>> filter) =>
        [.. Site.Contents.GetPagedOfType(Site.Contents.GetRootContent().First().ContentTypeId, 0, 99, out _, filter(Site.Scopes.CreateQuery<IContent>()), Ordering.By("name"))
            .Select(c => c.Name)];
}
