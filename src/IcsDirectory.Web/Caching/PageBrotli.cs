using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace IcsDirectory.Web.Caching;

/// <summary>Brotli at a level between those that the framework names. Measured on a page of 23 kB: level 4 ("optimal") 5.66 kB in
/// 0.6 ms; 6, 5.26 kB in as much; 11 ("smallest") 4.66 kB in 60 ms, too long for whoever comes first.</summary>
internal sealed class PageBrotli : ICompressionProvider
{
    private static readonly BrotliCompressionOptions Level = new() { Quality = 6 };

    public string EncodingName => "br";

    public bool SupportsFlush => true;

    public Stream CreateStream(Stream outputStream) => new BrotliStream(outputStream, Level, leaveOpen: true);
}
