using System.Collections.Frozen;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content;

/// <summary>The addresses of what was published once and was taken down since. Ask where nothing stands at an address: what is
/// published never needs the database.</summary>
/// <remarks>Read on the first question after each change of the register.</remarks>
public sealed class FormerAddresses(CurrentRegister current, IContentService contents, IPublishedContentCache published)
{
    private readonly Lock _reading = new();
    private volatile Known _known = new(-1, []);

    /// <param name="address">Root-relative, as <see cref="PublicPath"/> writes it.</param>
    public bool Contains(string address)
    {
        var version = current.Version; // before reading, so that what is read is at least as new
        if (_known.Version < version)
        {
            lock (_reading)
            {
                _known = _known.Version < version ? new(version, [.. Read()]) : _known;
            }
        }

        return _known.Addresses.Contains(address);
    }

    private IEnumerable<string> Read() =>
        contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _)
            .Where(document => published.GetById(document.Key) is null)
            .SelectMany(PublishedVersions).Select(AddressOf).OfType<string>();

    /// <summary>Umbraco begins a new version when one is published: every version but the draft was.</summary>
    private IEnumerable<IContent> PublishedVersions(IContent draft) =>
        contents.GetVersions(draft.Id).Where(version => version.VersionId != draft.VersionId);

    private static string? AddressOf(IContent version)
    {
        var (type, slug) = (version.ContentType.Alias, version.HasProperty("slug") ? version.GetValue<string>("slug") : null);
        return slug is null || (type == "page" && string.IsNullOrWhiteSpace(version.GetValue<string>("body"))) ? null : PublicPath.Of(type, slug);
    }

    private sealed record Known(long Version, FrozenSet<string> Addresses);
}
