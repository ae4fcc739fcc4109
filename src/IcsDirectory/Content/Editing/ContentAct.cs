using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IcsDirectory.Content.Editing;

/// <summary>That an editor did something to a document. It keeps the role that the account had then: accounts change their role and
/// are removed. Never changed, never deleted.</summary>
public sealed class ContentAct
{
    public int Id { get; set; }

    public required DateTime At { get; set; }

    /// <summary>The document's key.</summary>
    public required Guid Document { get; set; }

    /// <summary>Umbraco's id of the version that was written.</summary>
    public required int VersionId { get; set; }

    /// <summary>In words, such as "published".</summary>
    public required string Act { get; set; }

    public required string Role { get; set; }

    public int? AccountId { get; set; }

    public string Note { get; set; } = "";
}

internal sealed class ContentActMapping : IEntityTypeConfiguration<ContentAct>
{
    public void Configure(EntityTypeBuilder<ContentAct> builder) => builder.ToTable("ContentAct");
}
