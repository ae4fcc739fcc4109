namespace IcsDirectory.Web.Caching;

/// <summary>What a page declares that shows the same to everyone; an endpoint has it as metadata. Such a response is compressed
/// once, kept with its headers, and served again until its time is up or another register is in use. Every other response is
/// neither kept nor compressed (a page with secrets must not be: its length would tell of them).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute : Attribute
{
    internal static bool IsOn(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null;
}
