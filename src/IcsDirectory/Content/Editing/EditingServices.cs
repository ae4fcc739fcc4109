using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Content.Editing;

public static class EditingServices
{
    /// <summary>The content desk. All of it is stateless: what is read is read anew each time.</summary>
    public static IServiceCollection AddContentDesk(this IServiceCollection services) => services
        .AddSingleton<ReadForm>().AddSingleton<CheckRegister>().AddSingleton<CheckDocument>()
        .AddSingleton<DeskScope>().AddSingleton<RecordAct>().AddSingleton<RenameSystem>()
        .AddSingleton<BrowseTree>().AddSingleton<ReadDocument>().AddSingleton<EditBlocks>().AddSingleton<SaveDocument>().AddSingleton<PreviewDocument>()
        .AddSingleton<CreateDocument>().AddSingleton<PlaceDocument>().AddSingleton<WithdrawDocument>().AddSingleton<DeleteForGood>()
        .AddSingleton<SortChildren>().AddSingleton<ScheduleDocument>().AddSingleton<ListBin>()
        .AddSingleton<ListVersions>().AddSingleton<CompareVersions>().AddSingleton<RestoreVersion>();
}
