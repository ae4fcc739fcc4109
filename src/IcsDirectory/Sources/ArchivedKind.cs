using System.Buffers;
using System.Text;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Sources;

/// <summary>What an archived copy may be. The bytes tell, never the file's name or what its sender calls it.</summary>
public sealed record ArchivedKind : Term
{
    public static readonly ArchivedKind Pdf = new("pdf", "PDF", "A document in the Portable Document Format.", "application/pdf");
    public static readonly ArchivedKind Png = new("png", "PNG", "A picture of a page.", "image/png");
    public static readonly ArchivedKind Html = new("html", "HTML", "A saved web page.", "application/octet-stream");

    private const int LongestStart = 4_096;

    private static readonly SearchValues<byte> NotInText = SearchValues.Create([.. Enumerable.Range(0, 32).Select(b => (byte)b).Except("\t\n\r\f"u8.ToArray())]);

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private ArchivedKind(string code, string label, string definition, string mediaType)
        : base(code, label, definition) => MediaType = mediaType;

    public static IReadOnlyList<ArchivedKind> All { get; } = [Pdf, Png, Html];

    /// <summary>As it is served. A web page is only bytes: no browser may take it for a page of this site.</summary>
    public string MediaType { get; }

    public static ArchivedKind? Find(string? code) => Find(All, code);

    /// <returns>None where the bytes are none of these.</returns>
    public static ArchivedKind? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? Pdf
        : bytes.StartsWith(PngSignature) ? Png
        : IsHtml(bytes) ? Html
        : null;

    /// <summary>Text from end to end that begins as a web page does, comments before it aside.</summary>
    private static bool IsHtml(ReadOnlySpan<byte> bytes)
    {
        if (bytes.ContainsAny(NotInText))
        {
            return false;
        }

        var start = bytes.StartsWith(Utf8Mark) ? bytes[Utf8Mark.Length..] : bytes;
        var text = Encoding.Latin1.GetString(start[..Math.Min(start.Length, LongestStart)]).AsSpan().TrimStart();
        while (text.StartsWith("<!--", StringComparison.Ordinal) && text.IndexOf("-->", StringComparison.Ordinal) is var end and >= 0)
        {
            text = text[(end + 3)..].TrimStart();
        }

        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
