using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Survey;

public static class SurveyServices
{
    public static IServiceCollection AddSurvey(this IServiceCollection services) =>
        services.AddSingleton<ListRounds>().AddSingleton<ReadRound>();
}
