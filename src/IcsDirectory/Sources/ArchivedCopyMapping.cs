using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IcsDirectory.Sources;

internal sealed class ArchivedCopyMapping : IEntityTypeConfiguration<ArchivedCopy>, IEntityTypeConfiguration<ArchivedCopyPart>
{
    public void Configure(EntityTypeBuilder<ArchivedCopy> builder)
    {
        builder.ToTable("ArchivedCopy");
        builder.Property(copy => copy.Kind).HasConversion(kind => kind.Code, code => ArchivedKind.Find(code)!);
        builder.Property(copy => copy.Sha256).HasColumnName("sha256");
    }

    public void Configure(EntityTypeBuilder<ArchivedCopyPart> builder) =>
        builder.ToTable("ArchivedCopyPart").HasKey(part => new { part.CopyId, part.Number });
}
