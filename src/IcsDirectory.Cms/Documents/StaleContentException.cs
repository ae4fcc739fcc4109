using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Cms.Documents;

/// <summary>A copy of a document was saved that is not the document as it is stored now. Nothing was written.</summary>
public sealed class StaleContentException : InvalidOperationException
{
    internal StaleContentException(IContent content)
        : base($"\"{content.Name}\" ({content.Key}) was changed or deleted after this copy of it was read. Read it again and repeat the change.") =>
        Key = content.Key;

    /// <summary>The document's key.</summary>
    public Guid Key { get; }
}
