using Microsoft.AspNetCore.Hosting;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace IcsDirectory.Cms.Hosting;

/// <summary>Tells Core where the site's files are.</summary>
internal sealed class SiteHostingEnvironment(IWebHostEnvironment host) : IHostingEnvironment
{
    public string SiteName => host.ApplicationName;
    public string ApplicationId => host.ApplicationName;
    public string ApplicationPhysicalPath => host.ContentRootPath;
    public string LocalTempPath => Path.GetTempPath();
    public string ApplicationVirtualPath => "/";
    public bool IsDebugMode => false;
    public bool IsHosted => true;
    public Uri ApplicationMainUrl { get; private set; } = new("https://localhost/");

    public string MapPathWebRoot(string path) => Path.Combine(host.WebRootPath, path.TrimStart('~', '/'));
    public string MapPathContentRoot(string path) => Path.Combine(host.ContentRootPath, path.TrimStart('~', '/'));
    public string ToAbsolute(string virtualPath) => virtualPath.TrimStart('~');

    public void EnsureApplicationMainUrl(Uri? currentApplicationUrl) =>
        ApplicationMainUrl = currentApplicationUrl ?? ApplicationMainUrl;
}
