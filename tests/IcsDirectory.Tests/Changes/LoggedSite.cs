using IcsDirectory.Changes;
using IcsDirectory.Cms.Data;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Changes;

/// <summary>A site with what a test needs to publish and to look at the log.</summary>
internal static class LoggedSite
{
    private static readonly Guid StatementType = new("55ea76bd-2481-5970-a439-99d229386f02");

    public static T Get<T>(this DirectorySite site) where T : notnull => site.Services.GetRequiredService<T>();

    public static IContentService Contents(this DirectorySite site) => site.Get<IContentService>();

    /// <summary>The draft of a system's document.</summary>
    public static IContent SystemDocument(this DirectorySite site, string slug) => site.Document("system", slug);

    public static IContent Document(this DirectorySite site, string type, string slug)
    {
        var key = site.Contents().GetRootContent().SelectMany(root => Below(site, root)).First(d => d.ContentType.Alias == type && d.GetValue<string>("slug") == slug).Key;
        return site.Contents().GetById(key)!;
    }

    public static void Publish(this DirectorySite site, IContent content)
    {
        Assert.True(site.Contents().Save(content).Success);
        Assert.True(site.Contents().Publish(content, ["*"]).Success);
    }

    /// <summary>Sets values of a statement, or adds a new one.</summary>
    /// <param name="values">Stored values by alias.</param>
    public static void SetStatement(IContent system, Guid key, params (string Alias, string Value)[] values)
    {
        var list = BlockList.Parse(system.GetValue<string>("statements"));
        var stored = values.ToDictionary(v => v.Alias, object? (v) => v.Value);
        if (list.Find(key) is not null)
        {
            list.Set(key, stored);
        }
        else
        {
            list.Add(key, StatementType, stored);
        }

        system.SetValue("statements", list.ToJson());
    }

    /// <summary>The whole key of a published statement.</summary>
    public static Guid StatementKey(IContent system, string id) =>
        BlockList.Parse(system.GetValue<string>("statements")).Blocks.Select(block => block.Key).Single(key => key.ToString("N").StartsWith(id, StringComparison.Ordinal));

    public static (string, string)[] NewStatement(DirectorySite site, string property, string value, string recordedAt, string code = "") =>
    [
        ("property", $"[\"{property}\"]"), ("code", code), ("value", value), ("source", site.Document("source", site.Get<CurrentRegister>().Value.Sources[0].Id).Key.Udi()),
        ("effectiveOn", "2026-01-02"), ("effectivePrecision", "[\"day\"]"), ("confidence", "[\"high\"]"), ("stage", "[\"in_place\"]"), ("recordedAt", recordedAt),
    ];

    /// <summary>What was logged since, read from the database.</summary>
    public static List<ChangeEntry> LoggedAfter(this DirectorySite site, long seq)
    {
        using var connection = site.Get<SiteDatabase<DirectoryDb>>().Open();
        return [.. new ChangeLogTable(connection, null).After(seq)];
    }

    public static long LastSeq(this DirectorySite site)
    {
        using var connection = site.Get<SiteDatabase<DirectoryDb>>().Open();
        return new ChangeLogTable(connection, null).Head().Seq;
    }

    public static VerifyChangeLog.Outcome Verify(this DirectorySite site) => site.Get<VerifyChangeLog>().Run();

    public static ICoreScope Scope(this DirectorySite site) => site.Get<ICoreScopeProvider>().CreateCoreScope();

    private static IEnumerable<IContent> Below(DirectorySite site, IContent root) =>
        site.Contents().GetPagedDescendants(root.Id, 0, 10_000, out _).Prepend(root);
}
