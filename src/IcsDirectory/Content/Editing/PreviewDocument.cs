using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content.Editing;

/// <summary>The register as it would be if a document's draft were published, and where the draft could then be read.</summary>
public sealed class PreviewDocument(IContentService contents, CheckDocument check, CheckRegister register, ReadForm readForm)
{
    /// <param name="Slug">Of the draft; empty for a document without an address.</param>
    /// <param name="Problems">What keeps the draft from being published, and so from being shown.</param>
    public sealed record View(Guid Key, string Name, string Type, string Slug, Register Register, IReadOnlyList<EditProblem> Problems);

    public View? Run(Guid key)
    {
        if (contents.GetById(key) is not { Trashed: false } content)
        {
            return null;
        }

        var problems = check.ForSaving(content).Concat(check.ForPublishing(readForm.Run(content.ContentType.Alias), content)).ToList();
        return new(key, content.Name ?? "", content.ContentType.Alias, DocumentNames.SlugOf(content), register.With(content).Register, problems);
    }
}
