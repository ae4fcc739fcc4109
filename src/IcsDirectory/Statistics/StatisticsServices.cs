using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Statistics;

public static class StatisticsServices
{
    public static IServiceCollection AddStatistics(this IServiceCollection services) => services
        .AddSingleton<ReadStatus>()
        .AddSingleton<ShowStatistics>()
        .AddSingleton<CheckStatistics>();
}
