using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content.Editing;

/// <summary>What is in the recycle bin, the last that was put there first.</summary>
public sealed class ListBin(IContentService contents, DeleteForGood delete)
{
    private const int Most = 200;

    /// <param name="WhyKept">Why it cannot be deleted for good; none where it can.</param>
    public sealed record Row(Guid Key, string Name, string Type, string Slug, DateTime Since, string? WhyKept);

    public IReadOnlyList<Row> Run() => [.. contents.GetPagedContentInRecycleBin(0, Most, out _)
        .OrderByDescending(document => document.UpdateDate).ThenBy(document => document.Id)
        .Select(document => new Row(
            document.Key, document.Name ?? "", document.ContentType.Name ?? document.ContentType.Alias, DocumentNames.SlugOf(document),
            document.UpdateDate, delete.WhyNot(document)))];

    public IContent? Find(Guid key) => contents.GetById(key) is { Trashed: true } document ? document : null;
}
