using IcsDirectory.Cms.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace IcsDirectory.Cms.Documents;

/// <summary>Content templates ("blueprints") are documents of another object type. Readers never see them.</summary>
internal sealed class DocumentBlueprintRepository(
    ContentScopeProvider scopes, IContentTypeRepository contentTypes, Revisions revisions)
    : DocumentRepository(scopes, contentTypes, revisions, [], Constants.ObjectTypes.DocumentBlueprint), IDocumentBlueprintRepository;
