using IcsDirectory.Cms.Publications;
using IcsDirectory.Content;

namespace IcsDirectory.Changes;

/// <summary>What the change log says of a publication: only what is really different, not a value in another spelling.</summary>
internal static class DescribePublication
{
    private static readonly HashSet<string> ListsOfStatements = new(StringComparer.Ordinal) { "statements", "nationalFacts" };

    public static IReadOnlyList<ChangeDraft> Run(Publication publication)
    {
        var document = Document(publication);
        return publication.After is { } after
            ? [.. Shown(document, publication), .. Names(document, publication.Before, after), .. Values(document, publication, after)]
            : [document with { Action = ChangeAction.Unpublished, Old = new(publication.Before?.Name ?? "") }];
    }

    private static ChangeDraft Document(Publication publication)
    {
        var values = publication.After ?? publication.Before;
        var slug = values?["slug"] ?? "";
        return new()
        {
            DocumentKey = publication.Key,
            DocumentType = publication.Type,
            DocumentSlug = slug,
            Path = PublicPath.Of(publication.Type, slug) ?? "",
            SystemSlug = publication.Type == "system" ? slug : "",
            EffectiveOn = values?["effectiveOn"] ?? "",
            EffectivePrecision = StoredText.Code(values?["effectivePrecision"] ?? ""),
            SourceSlug = StoredText.DocumentKeys(values?["source"] ?? "") is [var source, ..] ? publication.Find(source)?["slug"] ?? "" : "",
        };
    }

    /// <summary>A document that is new to readers is one entry, whatever it says of itself; its versions keep the rest.</summary>
    private static IEnumerable<ChangeDraft> Shown(ChangeDraft document, Publication publication) =>
        publication.WasShown ? [] : [document with { Action = ChangeAction.Published, New = new(publication.After!.Name) }];

    private static IEnumerable<ChangeDraft> Names(ChangeDraft document, PublishedValues? before, PublishedValues after) =>
        before is null || before.Name == after.Name
            ? []
            : [document with { Subject = "name", Label = "Name", Old = new(before.Name), New = new(after.Name) }];

    private static IEnumerable<ChangeDraft> Values(ChangeDraft document, Publication publication, PublishedValues after)
    {
        var before = publication.Before;
        foreach (var alias in after.Values.Keys.Union(before?.Values.Keys ?? []).Order(StringComparer.Ordinal))
        {
            var (old, now) = (before?[alias] ?? "", after[alias]);
            var about = document with { Subject = alias, Label = publication.LabelOf(alias) };
            var drafts = ListsOfStatements.Contains(alias) ? DescribeStatements.Run(document, old, now, publication)
                : before is null || StoredText.IsSame(old, now) ? []
                : BlockList.IsBlockList(old) || BlockList.IsBlockList(now) ? Blocks(about, old, now, publication)
                : [about with { Old = Words(old, publication), New = Words(now, publication) }];
            foreach (var draft in drafts)
            {
                yield return draft;
            }
        }
    }

    /// <summary>Other names, figures, questions: each block as a whole.</summary>
    private static IEnumerable<ChangeDraft> Blocks(ChangeDraft about, string before, string after, Publication publication)
    {
        var (old, now) = (BlockList.ParseOrEmpty(before), BlockList.ParseOrEmpty(after));
        foreach (var key in old.Blocks.Concat(now.Blocks).Select(block => block.Key).Distinct())
        {
            var (was, becomes) = (Words(old.Find(key), publication), Words(now.Find(key), publication));
            if (was != becomes)
            {
                yield return about with { Field = key.ToString("N")[..8], Old = was, New = becomes };
            }
        }
    }

    private static ChangeDraft.Words? Words(BlockList.Block? block, Publication publication) =>
        block is null ? null : new(string.Join("; ", block.Values.Values.Select(value => StoredText.InWords(value, publication))));

    private static ChangeDraft.Words? Words(string stored, Publication publication) =>
        stored.Length == 0 ? null : new(StoredText.InWords(stored, publication));
}
