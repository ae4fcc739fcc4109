using System.Collections.Frozen;
using IcsDirectory.Cms.Documents;
using Umbraco.Cms.Core.PublishedCache;

namespace IcsDirectory.Content;

/// <summary>The addresses at which something was published once and nothing stands now. Ask where nothing was found: what is
/// published never needs the database.</summary>
/// <remarks>Read on the first question after each change of the register.</remarks>
public sealed class FormerAddresses(CurrentRegister current, ListPublishedVersions versions, IPublishedContentCache published)
{
    private readonly Lock _reading = new();
    private volatile Known _known = new(-1, FrozenDictionary<string, string>.Empty);

    /// <param name="address">Root-relative, as <see cref="PublicPath"/> writes it.</param>
    /// <returns>Where it stands now; empty where it was taken down; none where nothing ever was.</returns>
    public string? Find(string address)
    {
        var version = current.Version; // before reading, so that what is read is at least as new
        if (_known.Version < version)
        {
            lock (_reading)
            {
                _known = _known.Version < version ? new(version, Read()) : _known;
            }
        }

        return _known.NewAddresses.GetValueOrDefault(address);
    }

    private FrozenDictionary<string, string> Read()
    {
        var addresses = new Dictionary<string, string>();
        foreach (var version in versions.Run("slug", "body"))
        {
            if (AddressOf(version) is { } address)
            {
                addresses[address] = AddressNow(version);
            }
        }

        return addresses.ToFrozenDictionary();
    }

    private string AddressNow(ListPublishedVersions.Version version) =>
        published.GetById(version.Document)?.GetProperty("slug")?.GetValue() is string { Length: > 0 } slug ? PublicPath.Of(version.ContentType, slug) ?? "" : "";

    /// <summary>A page without text is only a folder for others.</summary>
    private static string? AddressOf(ListPublishedVersions.Version version) =>
        version.Values.GetValueOrDefault("slug") is not { Length: > 0 } slug
        || (version.ContentType == "page" && string.IsNullOrWhiteSpace(version.Values.GetValueOrDefault("body")))
            ? null : PublicPath.Of(version.ContentType, slug);

    private sealed record Known(long Version, FrozenDictionary<string, string> NewAddresses);
}
