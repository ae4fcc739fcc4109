using System.Text;
using IcsDirectory.Cms.Sync;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Cms.Data;

/// <summary>The engine's tables. Rows are never tracked: reads are snapshots, writes are explicit.</summary>
internal sealed class ContentDb(DbContextOptions<ContentDb> options) : DbContext(options)
{
    public DbSet<NodeRow> Nodes => Set<NodeRow>();
    public DbSet<VersionRow> Versions => Set<VersionRow>();
    public DbSet<ScheduleRow> Schedules => Set<ScheduleRow>();
    public DbSet<AuditRow> Audit => Set<AuditRow>();
    public DbSet<ChangeRow> Changes => Set<ChangeRow>();
    public DbSet<ImportedFileRow> ImportedFiles => Set<ImportedFileRow>();

    /// <summary>A property's value inside <see cref="VersionRow.Data"/>; only the database can evaluate it.</summary>
    /// <param name="data">The JSON column.</param>
    /// <param name="path">A JSON path, "$.alias".</param>
    public static string? PropertyValue(string data, string path) =>
        throw new InvalidOperationException($"{path} of {data} is read by the database only.");

    /// <summary>Inserts one row and forgets it.</summary>
    public void Insert<T>(T row) where T : class
    {
        Add(row);
        SaveChanges();
        ChangeTracker.Clear();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<NodeRow>().ToTable("cms_node");
        modelBuilder.Entity<VersionRow>().ToTable("cms_version");
        modelBuilder.Entity<ScheduleRow>().ToTable("cms_schedule").Property(r => r.Id).ValueGeneratedNever();
        modelBuilder.Entity<AuditRow>().ToTable("cms_audit");
        modelBuilder.Entity<ChangeRow>().ToTable("cms_change").Property(r => r.Id).ValueGeneratedNever();
        modelBuilder.Entity<ImportedFileRow>().ToTable("cms_imported_file").HasKey(r => r.Key);
        modelBuilder.Entity<ImportedFileRow>().Property(r => r.Key).ValueGeneratedNever(); // all zeros is a key: the folder
        modelBuilder.HasDbFunction(() => PropertyValue(default!, default!)).HasName("json_extract").IsBuiltIn();
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            text.Append(char.IsUpper(letter) && text.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }
}
