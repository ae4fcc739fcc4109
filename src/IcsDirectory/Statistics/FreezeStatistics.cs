using System.Collections.Immutable;
using IcsDirectory.Content;
using IcsDirectory.Time;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Statistics;

/// <summary>Keeps in a text, when it is published, the day and the number of each statistic that it quotes, so that a later
/// correction of the register does not change what was said. A text that quotes what does not exist is not published.</summary>
public sealed class FreezeStatistics(CurrentRegister current, IContentService contents, TimeProvider clock)
    : INotificationHandler<ContentPublishingNotification>
{
    private sealed record Text(IProperty Property, string Frozen, ImmutableArray<string> Problems);

    public void Handle(ContentPublishingNotification notification)
    {
        if (current.Version == 0)
        {
            return; // the site is reading its first content: there is no register to ask
        }

        var texts = notification.PublishedEntities.SelectMany(TextsOf).ToList();
        var problems = texts.SelectMany(text => text.Problems).ToList();
        if (problems.Count > 0)
        {
            notification.CancelOperation(new EventMessage("Statistics", string.Join(' ', problems), EventMessageType.Error));
            return;
        }

        foreach (var text in texts)
        {
            text.Property.SetValue(text.Frozen);
            text.Property.PublishValues(); // Umbraco has copied the draft's values already
        }
    }

    /// <returns>Those that quote something.</returns>
    private IEnumerable<Text> TextsOf(IContent document) =>
        from property in document.Properties
        where property.PropertyType.PropertyEditorAlias == Constants.PropertyEditors.Aliases.MarkdownEditor
        let markdown = property.GetValue() as string ?? ""
        let found = StatisticTokens.In(markdown)
        where !found.IsEmpty
        select Freeze(document, property, markdown, found);

    private Text Freeze(IContent document, IProperty property, string markdown, ImmutableArray<StatisticTokens.Found> found)
    {
        var (register, today) = (current.Value, clock.UkToday());
        var published = new Lazy<IReadOnlyList<string>>(() => PublishedBefore(document, property.Alias));
        ImmutableArray<string> problems = [.. found.Select(one => ProblemOf(one, register, today, published)).OfType<string>()];
        return new(property, problems.IsEmpty ? StatisticTokens.Replace(markdown, found.Select(one => (one, Frozen(one.Token!, register, today).ToString()))) : markdown, problems);
    }

    private static string? ProblemOf(StatisticTokens.Found one, Register register, DateOnly today, Lazy<IReadOnlyList<string>> published)
    {
        if (one.Token is not { } token)
        {
            return StatisticTokens.Malformed(one.Text);
        }

        if (QuotedStatistic.ProblemOf(token, register, today) is { } problem)
        {
            return problem;
        }

        var isMadeUp = QuotedStatistic.Find(token, register, today) is { IsChanged: true }
            && !published.Value.Any(text => text.Contains(one.Text, StringComparison.Ordinal));
        return isMadeUp
            ? $"{token}: this number was never published here. Leave out what follows the day, from the stroke on, and it is counted anew."
            : null;
    }

    private static StatisticToken Frozen(StatisticToken token, Register register, DateOnly today) =>
        token.Frozen is null && QuotedStatistic.Find(token, register, today) is { } quoted
            ? token with { On = quoted.At.Effective, Frozen = new(today, quoted.Numerator, quoted.Denominator) }
            : token;

    /// <summary>Umbraco begins a new version when one is published: every version but the draft was.</summary>
    private IReadOnlyList<string> PublishedBefore(IContent document, string alias) => document.HasIdentity
        ? [.. contents.GetVersions(document.Id).Where(version => version.VersionId != document.VersionId).Select(version => version.GetValue<string>(alias) ?? "")]
        : [];
}
