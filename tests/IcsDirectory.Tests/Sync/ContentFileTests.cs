using IcsDirectory.Cms.Sync;
using IcsDirectory.Content;
using IcsDirectory.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Sync;

/// <summary>What a start imports from changed content files, and what it leaves alone.</summary>
public sealed class ContentFileTests : IDisposable
{
    private const string File = "dorset.config";
    private readonly string _home = Directory.CreateTempSubdirectory("content-files-").FullName;
    private readonly string _database;

    public ContentFileTests()
    {
        _database = Path.Combine(_home, "directory.db");
        DirectorySite.CopyDatabase(_database);
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "uSync", "v17"), "*.config", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_home, "uSync", Path.GetRelativePath(Path.Combine(Repository.Root, "uSync", "v17"), path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(path, copy);
        }
    }

    private string ContentFile => Path.Combine(_home, "uSync", "Content", File);

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void An_unchanged_folder_imports_nothing()
    {
        using var site = Start();
        Assert.Equal((0, 0, 0), Counts(site));
    }

    [Fact]
    public void A_folder_that_was_seen_is_not_read_again()
    {
        System.IO.File.SetLastWriteTimeUtc(ContentFile, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        using (var first = Start())
        {
            Assert.NotEqual(0, Content(first).LastImport.Unchanged);
        }

        using var second = Start();
        Assert.Equal(ContentImport.Nothing, Content(second).LastImport);
    }

    [Fact]
    public void A_changed_file_changes_a_document_that_nobody_edited()
    {
        Change("nhsdorset.nhs.uk", "www.nhsdorset.nhs.uk");
        using var site = Start();
        Assert.Equal((0, 1, 0), Counts(site));
        Assert.Equal("www.nhsdorset.nhs.uk", Register(site).FindSystem("dorset")!.Website);
    }

    [Fact]
    public void A_changed_file_leaves_an_edited_document_alone_and_says_so()
    {
        using (var before = Start())
        {
            var dorset = Dorset(before)!;
            dorset.SetValue("notes", "An editor was here.");
            Publish(before, dorset);
        }

        Change("nhsdorset.nhs.uk", "www.nhsdorset.nhs.uk");
        using var site = Start();
        Assert.Equal((0, 0, 1), Counts(site));
        Assert.Contains("Dorset", Content(site).LastImport.LeftAlone.Single(), StringComparison.Ordinal);
        Assert.Equal(("nhsdorset.nhs.uk", "An editor was here."), (Register(site).FindSystem("dorset")!.Website, Register(site).FindSystem("dorset")!.Notes));
    }

    [Fact]
    public void A_changed_file_does_not_bring_back_a_deleted_document()
    {
        using (var before = Start())
        {
            before.Services.GetRequiredService<IContentService>().Delete(Dorset(before)!);
        }

        Change("nhsdorset.nhs.uk", "www.nhsdorset.nhs.uk");
        using var site = Start();
        Assert.Equal((0, 0, 1), Counts(site));
        Assert.Null(Register(site).FindSystem("dorset"));
    }

    [Fact]
    public void A_file_that_cannot_be_imported_stops_the_start_and_names_itself()
    {
        Change("<slug>", "<slugg />\n    <slug>");
        var wrong = Assert.Throws<USyncException>(() => Start());
        Assert.Contains(File, wrong.Message, StringComparison.Ordinal);
        Assert.Contains("slugg", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_file_unpublishes_moves_and_sorts()
    {
        Change("<SortOrder>", "<SortOrder>77");
        Change("<Published Default=\"true\"", "<Published Default=\"false\"");
        var bodies = Parent(System.IO.File.ReadAllText(Directory.GetFiles(Path.GetDirectoryName(ContentFile)!).First(f => System.IO.File.ReadAllText(f).Contains("<ContentType>body<", StringComparison.Ordinal))));
        Change(Parent(System.IO.File.ReadAllText(ContentFile)), bodies);
        using var site = Start();
        Assert.Equal((0, 1, 0), Counts(site));
        var dorset = site.Services.GetRequiredService<IContentService>().GetById(Guid.Parse(bodies))!;
        var moved = site.Services.GetRequiredService<IContentService>().GetPagedChildren(dorset.Id, 0, 1_000, out _, null, null, null, true).Single(c => c.Name == "Dorset");
        Assert.False(moved.Published);
        Assert.StartsWith("77", $"{moved.SortOrder}", StringComparison.Ordinal);
        Assert.Null(Register(site).FindSystem("dorset"));

        Content(site).Export(Path.Combine(_home, "export"));
        Assert.False(System.IO.File.Exists(Path.Combine(_home, "export", "Content", File)));
        var all = Content(site).ImportAll();
        Assert.Equal((1, Directory.GetFiles(Path.GetDirectoryName(ContentFile)!).Length - 1), (all.Updated, all.Unchanged));

        static string Parent(string file) => System.Xml.Linq.XElement.Parse(file).Element("Info")!.Element("Parent")!.Attribute("Key")!.Value;
    }

    [Theory]
    [InlineData("<slug>", "<slug />\n    <slug>", "slug")]
    [InlineData("<ContentType>system</ContentType>", "<ContentType>body</ContentType>", "type system")]
    public void A_file_that_contradicts_is_named(string from, string to, string said)
    {
        Change(from, to);
        var wrong = Assert.Throws<USyncException>(() => Start());
        Assert.Contains(File, wrong.Message, StringComparison.Ordinal);
        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_writes_the_files_that_were_imported()
    {
        using var site = Start();
        var folder = Path.Combine(_home, "export");
        Assert.Equal(Directory.GetFiles(Path.Combine(_home, "uSync", "Content")).Length, Content(site).Export(folder));
        foreach (var file in Directory.GetFiles(Path.Combine(_home, "uSync", "Content")))
        {
            Assert.Equal(System.IO.File.ReadAllText(file), System.IO.File.ReadAllText(Path.Combine(folder, "Content", Path.GetFileName(file))));
        }
    }

    private DirectorySite Start()
    {
        var site = DirectorySite.With([("ConnectionStrings:umbracoDbDSN", $"Data Source={_database};Pooling=False"), ("uSync:RootFolder", Path.Combine(_home, "uSync"))]);
        try
        {
            _ = site.Address;
            return site;
        }
        catch
        {
            site.Dispose();
            throw;
        }
    }

    private void Change(string from, string to)
    {
        var text = System.IO.File.ReadAllText(ContentFile);
        Assert.Contains(from, text, StringComparison.Ordinal);
        System.IO.File.WriteAllText(ContentFile, text.Replace(from, to, StringComparison.Ordinal));
    }

    private static void Publish(DirectorySite site, IContent document)
    {
        var contents = site.Services.GetRequiredService<IContentService>();
        Assert.True(contents.Save(document).Success && contents.Publish(document, ["*"]).Success);
    }

    private static IContent? Dorset(DirectorySite site)
    {
        var contents = site.Services.GetRequiredService<IContentService>();
        var systems = contents.GetRootContent().Single(c => c.Name == "Systems");
        return contents.GetPagedChildren(systems.Id, 0, 100, out _, null, null, null, true).Single(c => c.Name == "Dorset");
    }

    private static USyncContent Content(DirectorySite site) => site.Services.GetRequiredService<USyncContent>();

    private static Register Register(DirectorySite site) => site.Services.GetRequiredService<CurrentRegister>().Value;

    private static (int, int, int) Counts(DirectorySite site)
    {
        var import = Content(site).LastImport;
        return (import.Created, import.Updated, import.LeftAlone.Count);
    }
}
