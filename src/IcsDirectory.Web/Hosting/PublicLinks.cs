using IcsDirectory.Mail;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Web.Hosting;

/// <summary>Writes absolute addresses for mail. Never from the request: whoever sends one chooses its host, and a link with a secret
/// would lead there. Without <c>Site:PublicAddress</c> they lead to this machine.</summary>
public sealed class PublicLinks(IOptions<SiteOptions> options, IServer server) : ISiteLinks
{
    private const string Usual = "http://localhost:5000";

    public string Of(string path) => (options.Value.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? Listening()) + path;

    private string Listening()
    {
        var first = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return first is not null && BindingAddress.Parse(first) is var address ? $"{address.Scheme}://localhost:{address.Port}" : Usual;
    }
}
