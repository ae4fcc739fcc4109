using IcsDirectory.Survey.Answering;
using IcsDirectory.Survey.Running;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Survey;

public static class SurveyServices
{
    public static IServiceCollection AddSurvey(this IServiceCollection services)
    {
        services.AddOptions<SurveyOptions>().BindConfiguration("Survey");
        services.AddHostedService<RoundWorker>();
        return services
            .AddSingleton<ListRounds>().AddSingleton<ReadRound>()
            .AddSingleton<AskSystems>().AddSingleton<CompileRound>().AddSingleton<RoundDocument>().AddSingleton<PublishRound>().AddSingleton<CreateRound>()
            .AddScoped<VersionQuestions>().AddScoped<CountWriters>().AddScoped<OpenRound>().AddScoped<RemindSystems>().AddScoped<NoteBounces>().AddScoped<ManageLinks>().AddScoped<CloseRound>().AddScoped<ProposeAnswers>()
            .AddScoped<SchedulePublication>().AddScoped<RunRounds>().AddScoped<ReadRunningRound>().AddScoped<ClearAnswer>().AddScoped<ExportRound>()
            .AddScoped<EnterByLink>().AddScoped<EnterAsStaff>().AddScoped<SaveAnswers>().AddScoped<SendResponse>().AddScoped<DeclineResponse>()
            .AddScoped<EndLinks>().AddScoped<StopReminders>().AddScoped<AddReply>()
            .AddScoped<DemonstrateRound>().AddScoped<MadeUpRespondents>();
    }
}
