using IcsDirectory.Cms.Data;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Data;

public static class DataServices
{
    public static IServiceCollection AddDirectoryDb(this IServiceCollection services) =>
        services.AddSiteDatabase<DirectoryDb>(options => new(options));
}
