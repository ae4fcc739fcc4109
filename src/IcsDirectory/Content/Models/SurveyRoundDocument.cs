using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace IcsDirectory.Content.Models;

[PublishedModel("surveyRound")]
public sealed class SurveyRoundDocument : PublishedContentModel
{
    private readonly IPublishedValueFallback _fallback;

    public SurveyRoundDocument(IPublishedContent content, IPublishedValueFallback fallback)
        : base(content, fallback) => _fallback = fallback;

    public string Slug => this.Value<string>(_fallback, "slug") ?? "";

    public string Kind => this.Value<string>(_fallback, "kind") ?? "";

    public string AskedBy => this.Value<string>(_fallback, "askedBy") ?? "";

    public string ReportedOn => this.Value<string>(_fallback, "reportedOn") ?? "";

    public string ReportedPrecision => this.Value<string>(_fallback, "reportedPrecision") ?? "";

    public int SystemsAsked => this.Value<int>(_fallback, "systemsAsked");

    public IPublishedContent? Source => this.Value<IPublishedContent>(_fallback, "source");

    public IHtmlEncodedString? Methodology => this.Value<IHtmlEncodedString>(_fallback, "methodology");

    public DateTime RecordedAt => this.Value<DateTime>(_fallback, "recordedAt");

    public string Purpose => this.Value<string>(_fallback, "purpose") ?? "";

    public DateTime OpensOn => this.Value<DateTime>(_fallback, "opensOn");

    public DateTime ClosesOn => this.Value<DateTime>(_fallback, "closesOn");

    public DateTime LateUntil => this.Value<DateTime>(_fallback, "lateUntil");

    public DateTime ReplyUntil => this.Value<DateTime>(_fallback, "replyUntil");

    public DateTime PublishesOn => this.Value<DateTime>(_fallback, "publishesOn");

    public IEnumerable<IPublishedContent> Asked => this.Value<IEnumerable<IPublishedContent>>(_fallback, "asked") ?? [];

    public string Reminders => this.Value<string>(_fallback, "reminders") ?? "";

    public BlockListModel Figures => this.Value<BlockListModel>(_fallback, "figures") ?? BlockListModel.Empty;

    public BlockListModel Questions => this.Value<BlockListModel>(_fallback, "questions") ?? BlockListModel.Empty;
}
