using Umbraco.Cms.Core;
using Umbraco.Extensions;

namespace IcsDirectory.Content;

/// <summary>Keys of imported documents and blocks, the same on every machine, and how pickers store them.</summary>
internal static class ContentKey
{
    public static Guid Of(string type, params ReadOnlySpan<string> identity) => $"ics-directory:{type}/{string.Join('/', identity)}".ToGuid();

    /// <summary>As Umbraco's document pickers store it.</summary>
    public static string Udi(this Guid key) => new GuidUdi(Constants.UdiEntityType.Document, key).ToString();
}
