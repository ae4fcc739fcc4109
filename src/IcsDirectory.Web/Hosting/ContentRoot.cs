namespace IcsDirectory.Web.Hosting;

/// <summary>The folder that holds <c>appsettings.json</c>, <c>wwwroot</c> and <c>uSync</c>: the repository's root while
/// developing and testing, the published folder in production, whatever the current directory is.</summary>
internal static class ContentRoot
{
    /// <exception cref="FileNotFoundException">No folder from the program's own upwards holds the settings.</exception>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "appsettings.json")))
            {
                return folder.FullName;
            }
        }

        throw new FileNotFoundException($"No appsettings.json in {AppContext.BaseDirectory} or any folder above it.");
    }
}
