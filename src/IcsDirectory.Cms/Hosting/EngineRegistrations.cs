using System.Globalization;
using IcsDirectory.Cms.Data;
using IcsDirectory.Cms.Documents;
using IcsDirectory.Cms.Editors;
using IcsDirectory.Cms.Published;
using IcsDirectory.Cms.Schema;
using IcsDirectory.Cms.Scoping;
using IcsDirectory.Cms.Sync;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Dictionary;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Implement;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Strings;

namespace IcsDirectory.Cms.Hosting;

/// <summary>What the engine consists of: this project's storage and published content, and Core's services on top of
/// them.</summary>
internal static class EngineRegistrations
{
    public static IUmbracoBuilder AddStorage(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ContentDatabase>();
        services.AddSingleton(new SchemaScripts(typeof(EngineRegistrations).Assembly, ""));
        services.AddSingleton<WriterQueue>();
        services.AddSingleton<ContentScopeProvider>();
        services.AddSingleton<ICoreScopeProvider>(sp => sp.GetRequiredService<ContentScopeProvider>());
        services.AddSingleton<Revisions>();
        services.AddSingleton<IDocumentRepository>(
            sp => ActivatorUtilities.CreateInstance<DocumentRepository>(sp, Constants.ObjectTypes.Document));
        services.AddSingleton(sp => new RewriteVersions(
            sp.GetRequiredService<ContentScopeProvider>(), sp.GetRequiredService<IDocumentRepository>(), sp.GetRequiredService<IEventMessagesFactory>()));
        services.AddSingleton(sp => new ScrubDatabase(sp.GetRequiredService<ContentDatabase>()));
        services.AddSingleton<IDocumentBlueprintRepository, DocumentBlueprintRepository>();
        services.AddSingleton<IDocumentVersionRepository, DocumentVersionRepository>();
        services.AddSingleton<IAuditRepository, AuditRepository>();
        services.AddSingleton<IEntityRepository, EntityRepository>();
        services.AddSingleton<IIdKeyMapRepository, IdKeyMapRepository>();
        services.AddSingleton<IRelationRepository, RelationRepository>();
        services.AddSingleton<IRelationTypeRepository, RelationTypeRepository>();
        services.AddSchema<ContentTypeRepository, IContentTypeRepository>();
        services.AddSchema<DataTypeRepository, IDataTypeRepository>();
        services.AddSchema<LanguageRepository, ILanguageRepository>();
        services.AddSingleton<USyncSchema>();
        services.AddSingleton(SchemaFolder);
        services.AddSingleton<ImportContentFiles>();
        services.AddSingleton<ExportContentFiles>();
        services.AddSingleton(sp => new USyncContent(
            sp.GetRequiredService<USyncFolder>(), sp.GetRequiredService<ImportContentFiles>(), sp.GetRequiredService<ExportContentFiles>(), sp.GetRequiredService<ILogger<USyncContent>>()));
        services.AddSingleton<EngineBoot>();
        return builder;
    }

    public static IUmbracoBuilder AddCoreServices(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ContentSettings>();
        services.AddTransient(typeof(Lazy<>), typeof(LazyService<>));
        services.AddSingleton<ServiceFactory>(sp => sp.GetService!);
        services.AddSingleton<IEventAggregator, EventAggregator>();
        services.AddSingleton<IEventMessagesFactory, TransientEventMessagesFactory>();
        services.AddSingleton<ICultureImpactFactory, CultureImpactFactory>();
        services.AddSingleton<IUserIdKeyResolver, UserIdKeyResolver>();
        services.AddSingleton<IIdKeyMap, IdKeyMap>();
        services.AddSingleton<IEntityService, EntityService>();
        services.AddSingleton<IRelationService, RelationService>();
        services.AddSingleton<IAuditService, AuditService>();
        services.AddSingleton<IDataTypeService, DataTypes>();
        services.AddSingleton<ILanguageService, Languages>();
        services.AddSingleton<IContentVersionCleanupPolicy, DefaultContentVersionCleanupPolicy>();
        services.AddSingleton<IContentService, ContentService>();
        services.AddSingleton<IShortStringHelper, DefaultShortStringHelper>();
        services.AddSingleton<Umbraco.Cms.Core.Hosting.IHostingEnvironment, SiteHostingEnvironment>();
        services.AddSingleton<IIOHelper, IOHelperLinux>();
        services.AddSingleton<ICultureDictionary, NoDictionary>();
        services.AddSingleton<ILocalizedTextService>(ValidationTexts);
        return builder;
    }

    public static IUmbracoBuilder AddPropertyEditors(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IConfigurationEditorJsonSerializer, WebJsonSerializer>();
        services.AddSingleton<IJsonSerializer>(sp => sp.GetRequiredService<IConfigurationEditorJsonSerializer>());
        services.AddSingleton<IValueEditorCache, ValueEditorCache>();
        services.AddSingleton<IDataValueEditorFactory, DataValueEditorFactory>();
        services.AddSingleton<IMarkdownSanitizer, NoopMarkdownSanitizer>();
        services.AddSingleton<IPropertyValidationService, PropertyValidationService>();
        services.AddSingleton<PropertyEditorCollection>();
        builder.DataEditors().Add(() =>
        [
            typeof(TextBoxEditor), typeof(TextAreaEditor), typeof(MultipleTextstringEditor), typeof(MarkdownPropertyEditor),
            typeof(DropDownEditor), typeof(DateTimeEditor), typeof(IntegerPropertyEditor), typeof(TrueFalseEditor),
            typeof(MultiUrlPickerEditor), typeof(ContentPickerPropertyEditor), typeof(MultiNodeTreePickerEditor),
            typeof(BlockListEditor),
        ]);
        builder.PropertyValueConverters()
            .Append<TextConverter>()
            .Append<MultipleTextStringValueConverter>()
            .Append<MarkdownConverter>()
            .Append<FlexibleDropdownPropertyValueConverter>()
            .Append<DatePickerValueConverter>()
            .Append<IntegerValueConverter>()
            .Append<YesNoValueConverter>()
            .Append<ExternalLinksConverter>()
            .Append<DocumentPickerConverter>()
            .Append<BlockListConverter>();
        return builder;
    }

    public static IUmbracoBuilder AddPublishedContent(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        var models = builder.TypeLoader.GetAttributedTypes<PublishedModelAttribute>().ToArray();
        services.AddSingleton<IPublishedModelFactory>(
            sp => new PublishedModelFactory(models, sp.GetRequiredService<IPublishedValueFallback>()));
        services.AddSingleton<IPublishedValueFallback, NoopPublishedValueFallback>();
        services.AddSingleton<IVariationContextAccessor, ThreadCultureVariationContextAccessor>();
        services.AddSingleton<IPublishedContentTypeFactory, PublishedContentTypeFactory>();
        services.AddSingleton<PublishedTypes>();
        services.AddSingleton<PublishedStore>();
        services.AddSingleton<PublishedLoader>();
        services.AddSingleton<PublishedRefresh>();
        services.AddSingleton<PublishedCache>();
        services.AddSingleton<IPublishedContentCache>(sp => sp.GetRequiredService<PublishedCache>());
        services.AddSingleton<IPublishedContentStatusFilteringService>(sp => sp.GetRequiredService<PublishedCache>());
        services.AddSingleton<IDocumentNavigationQueryService, PublishedNavigation>();
        return builder;
    }

    public static IUmbracoBuilder AddHostedWork(this IUmbracoBuilder builder)
    {
        builder.Services.AddHostedService<ScheduledPublishing>();
        builder.Services.AddHostedService<ForeignChanges>();
        builder.Services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: ["ready"])
            .AddCheck<PublishedCacheHealth>("published content", tags: ["ready"]);
        return builder;
    }

    private static void AddSchema<TRepository, TInterface>(this IServiceCollection services)
        where TRepository : class, TInterface
        where TInterface : class
    {
        services.AddSingleton<TRepository>();
        services.AddSingleton<TInterface>(sp => sp.GetRequiredService<TRepository>());
    }

    private static USyncFolder SchemaFolder(IServiceProvider services) => new(Path.GetFullPath(
        services.GetRequiredService<IConfiguration>()["uSync:RootFolder"]
            ?? "uSync/v17", services.GetRequiredService<IHostEnvironment>().ContentRootPath));

    /// <summary>The messages that Core asks for when a property is not valid and has no message of its own.</summary>
    private static LocalizedTextService ValidationTexts(IServiceProvider services)
    {
        var texts = new Dictionary<string, IDictionary<string, string>>
        {
            ["validation"] = new Dictionary<string, string>
            {
                ["invalidNull"] = "This field is needed.",
                ["invalidEmpty"] = "This field is needed.",
                ["invalidPattern"] = "This value is not in the right format.",
            },
        };
        return new(
            new Dictionary<CultureInfo, Lazy<IDictionary<string, IDictionary<string, string>>>> { [CultureInfo.GetCultureInfo("en-GB")] = new(() => texts) },
            services.GetRequiredService<ILogger<LocalizedTextService>>());
    }
}
