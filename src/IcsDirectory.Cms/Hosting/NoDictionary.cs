using System.Globalization;
using Umbraco.Cms.Core.Dictionary;

namespace IcsDirectory.Cms.Hosting;

/// <summary>The site is in English, so texts need no dictionary.</summary>
internal sealed class NoDictionary : ICultureDictionary
{
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("en-GB");
    public string? this[string key] => null;
    public IDictionary<string, string> GetChildren(string key) => new Dictionary<string, string>();
}
