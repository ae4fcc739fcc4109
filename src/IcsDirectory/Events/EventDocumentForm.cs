using System.Collections.Immutable;
using System.Globalization;
using IcsDirectory.Content;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Events;

/// <summary>Takes an <see cref="EventForm"/> out of a document and puts one into it.</summary>
internal static class EventDocumentForm
{
    /// <summary>Differs after each save: what a form carries to tell whether another was faster.</summary>
    public static string VersionOf(IContent document) =>
        string.Create(CultureInfo.InvariantCulture, $"{document.VersionId}-{document.UpdateDate.Ticks}");

    public static EventForm Read(IContent document, Register register)
    {
        var bodies = register.Bodies.ToDictionary(body => body.Key, body => body.Slug);
        var systems = register.Systems.ToDictionary(system => system.Key, system => system.Slug);
        return new()
        {
            Title = document.Name ?? "",
            Kind = StoredChoice.Of(Text(document, "kind")),
            Stage = StoredChoice.Of(Text(document, "stage")),
            EffectiveOn = Text(document, "effectiveOn"),
            EffectivePrecision = StoredChoice.Of(Text(document, "effectivePrecision")),
            Summary = Text(document, "summary"),
            Predecessors = Slugs(document, "predecessors", bodies),
            PartPredecessors = Slugs(document, "partPredecessors", bodies),
            Successors = Slugs(document, "successors", bodies),
            Members = Slugs(document, "members", systems),
            Source = Keys(document, "source").Select(key => register.Sources.FirstOrDefault(source => source.Key == key)?.Id).FirstOrDefault() ?? "",
            Quote = Text(document, "quote"),
            Confidence = StoredChoice.Of(Text(document, "confidence")),
            Caveat = Text(document, "caveat"),
        };
    }

    /// <param name="form">Checked: everything that it names is in the register.</param>
    public static void Write(IContent document, EventForm form, Register register)
    {
        HashSet<Guid> bodies = [.. register.Bodies.Select(body => body.Key)];
        document.Name = form.Title.Trim();
        document.SetValue("kind", StoredValue.Choice(form.Kind));
        document.SetValue("stage", StoredValue.Choice(form.Stage));
        document.SetValue("effectiveOn", form.EffectiveOn.Trim());
        document.SetValue("effectivePrecision", StoredValue.Choice(form.EffectivePrecision));
        document.SetValue("summary", form.Summary.Trim());
        Pick(document, "predecessors", form.Predecessors.Select(slug => register.FindBody(slug)!.Key), bodies);
        Pick(document, "partPredecessors", form.PartPredecessors.Select(slug => register.FindBody(slug)!.Key), bodies);
        Pick(document, "successors", form.Successors.Select(slug => register.FindBody(slug)!.Key), bodies);
        Pick(document, "members", form.Members.Select(slug => register.FindSystem(slug)!.Key), [.. register.Systems.Select(system => system.Key)]);
        document.SetValue("source", register.FindSource(form.Source)!.Key.Udi());
        document.SetValue("quote", form.Quote.Trim());
        document.SetValue("confidence", StoredValue.Choice(form.Confidence));
        document.SetValue("caveat", form.Caveat.Trim());
    }

    private static string Text(IContent document, string alias) => (document.GetValue<string>(alias) ?? "").ReplaceLineEndings("\n");

    private static ImmutableArray<string> Slugs(IContent document, string alias, Dictionary<Guid, string> slugs) =>
        [.. Keys(document, alias).Select(key => slugs.GetValueOrDefault(key)).OfType<string>()];

    private static IEnumerable<Guid> Keys(IContent document, string alias) =>
        Text(document, alias).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(udi => UdiParser.TryParse(udi, out GuidUdi? parsed) ? parsed.Guid : Guid.Empty).Where(key => key != Guid.Empty);

    /// <summary>What is not published stands in no form: it stays as it is.</summary>
    /// <param name="listed">What a form lists.</param>
    private static void Pick(IContent document, string alias, IEnumerable<Guid> chosen, HashSet<Guid> listed) =>
        document.SetValue(alias, string.Join(',', chosen.Concat(Keys(document, alias).Where(key => !listed.Contains(key))).Select(key => key.Udi())));
}
