using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace IcsDirectory.Cms.Published;

/// <summary>The published form of content types, made once for each.</summary>
internal sealed class PublishedTypes(IContentTypeRepository contentTypes, IPublishedContentTypeFactory factory)
{
    private readonly ConcurrentDictionary<Guid, Known?> _byKey = new();

    public Known? Find(Guid key) => _byKey.GetOrAdd(key, k => Make(contentTypes.Get(k)));

    /// <exception cref="InvalidOperationException">The schema has no such type.</exception>
    public Known Get(int id) => contentTypes.Get(id) is { } type
        ? Find(type.Key)!
        : throw new InvalidOperationException($"A document has the content type {id}, which the schema does not have.");

    private Known? Make(IContentType? type) => type is null ? null : new(
        factory.CreateContentType(type), type.CompositionPropertyTypes
            .ToDictionary(p => p.Alias, p => p.ValueStorageType, StringComparer.OrdinalIgnoreCase));

    /// <param name="Type">Umbraco's published content type.</param>
    /// <param name="Storage">How each property's value is stored, by alias.</param>
    internal sealed record Known(IPublishedContentType Type, IReadOnlyDictionary<string, ValueStorageType> Storage);
}
