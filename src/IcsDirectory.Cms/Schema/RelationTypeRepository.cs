using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace IcsDirectory.Cms.Schema;

/// <summary>There are no types of relations: what belongs together is said by pickers.</summary>
internal sealed class RelationTypeRepository : SchemaRepository<IRelationType>, IRelationTypeRepository;
