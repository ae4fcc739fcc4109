namespace IcsDirectory.Cms.Sync;

/// <summary>A uSync file does not say what it must. The message names the file, the element, and what to do.</summary>
public sealed class USyncException : InvalidOperationException
{
    internal USyncException(string file, string element, string problem, string remedy, Exception? inner = null)
        : base($"{file}: {element}: {problem} {remedy}", inner) => (File, Element) = (file, element);

    /// <summary>The file's path below the uSync folder.</summary>
    public string File { get; }

    /// <summary>The element, as a path from the file's root.</summary>
    public string Element { get; }
}
