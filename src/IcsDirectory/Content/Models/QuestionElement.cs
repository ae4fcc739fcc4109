using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace IcsDirectory.Content.Models;

[PublishedModel("question")]
public sealed class QuestionElement : PublishedElementModel
{
    private readonly IPublishedValueFallback _fallback;

    public QuestionElement(IPublishedElement content, IPublishedValueFallback fallback)
        : base(content, fallback) => _fallback = fallback;

    public string QuestionId => this.Value<string>(_fallback, "questionId") ?? "";

    public string Text => this.Value<string>(_fallback, "text") ?? "";

    public string Help => this.Value<string>(_fallback, "help") ?? "";

    public string AnswerType => this.Value<string>(_fallback, "answerType") ?? "";

    public IEnumerable<string> Choices => this.Value<IEnumerable<string>>(_fallback, "choices") ?? [];

    public string Property => this.Value<string>(_fallback, "property") ?? "";

    public string Part => this.Value<string>(_fallback, "part") ?? "";

    public bool Evidence => this.Value<bool>(_fallback, "evidence");

    public string ShownIf => this.Value<string>(_fallback, "shownIf") ?? "";

    public bool Required => this.Value<bool>(_fallback, "required");
}
