using IcsDirectory.Content;
using IcsDirectory.Import;
using IcsDirectory.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Import;

public sealed class ImportTests : IDisposable
{
    private readonly DirectorySite _site = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("import-").FullName;

    public ImportTests()
    {
        _ = _site.Address;
        foreach (var file in Directory.GetFiles(Csv.Folder))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    private Register Register => _site.Services.GetRequiredService<CurrentRegister>().Value;

    private IContentService Contents => _site.Services.GetRequiredService<IContentService>();

    public void Dispose()
    {
        _site.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_files_that_the_content_was_made_from_change_nothing()
    {
        var done = Assert.IsType<ImportOutcome.Done>(await ImportAsync());
        Assert.Empty(done.Changes);
    }

    [Fact]
    public async Task An_emptied_directory_gets_everything_back_once_and_then_nothing()
    {
        var shipped = Ids(Register);
        foreach (var type in new[] { "systems", "bodies", "events", "rounds", "sources" })
        {
            foreach (var document in Contents.GetPagedChildren(PageId(type), 0, 1_000, out _, null, null, null, true).ToList())
            {
                Contents.Delete(document);
            }
        }

        Assert.Empty(Register.Systems);
        var kept = Register.Sources.Length; // those of the national facts: a source in use cannot be deleted
        Assert.InRange(kept, 1, 56);
        var dry = Assert.IsType<ImportOutcome.Done>(await ImportAsync(isDryRun: true));
        Assert.Empty(Register.Systems);
        var first = Assert.IsType<ImportOutcome.Done>(await ImportAsync());
        Assert.Equal(dry.Changes.Select(c => c.ToString()), first.Changes.Select(c => c.ToString()));
        Assert.Equal((42 + 6 + 209 + 42, 57 - kept, 15, 2), (Count("system") + Count("body"), Count("source"), Count("event"), Count("surveyRound")));
        Assert.Equal(shipped, Ids(Register));
        Assert.Empty(Assert.IsType<ImportOutcome.Done>(await ImportAsync()).Changes);

        int Count(string type) => first.Changes.Count(c => c.Type == type && c.IsNew);
    }

    [Fact]
    public async Task Other_words_are_another_statement_and_the_earlier_one_stays()
    {
        var before = Register.FindSystem("somerset")!.Statements;
        Replace("statements.csv", "hub-and-spoke arrayed around acute providers,were using", "hub with spokes around acute providers,were using");
        var done = Assert.IsType<ImportOutcome.Done>(await ImportAsync());
        Assert.Equal(["birmingham-and-solihull", "somerset"], done.Changes.Select(c => c.Slug));
        Assert.Equal(before.Select(s => s.Id), Register.FindSystem("somerset")!.Statements.Select(s => s.Id).Take(before.Length));
        Assert.Equal(before.Length + 1, Register.FindSystem("somerset")!.Statements.Length);
    }

    [Fact]
    public async Task A_corrected_caveat_changes_the_statement_and_keeps_when_it_was_recorded()
    {
        var before = Register.FindSystem("dorset")!.Statements.Single();
        Replace("statements.csv", "for intent; go-live not confirmed", "for intent only");
        Assert.IsType<ImportOutcome.Done>(await ImportAsync());
        var after = Register.FindSystem("dorset")!.Statements.Single();
        Assert.Equal((before.Id, before.RecordedAt, "for intent only"), (after.Id, after.RecordedAt, after.Caveat));
    }

    [Fact]
    public async Task One_bad_value_stops_everything()
    {
        Replace("statements.csv", "for intent; go-live not confirmed", "for intent only");
        Replace("systems.csv", "1708723", "many");
        var refused = Assert.IsType<ImportOutcome.Refused>(await ImportAsync());
        Assert.Equal(("systems.csv", 2, "population_mid2020"), Place(Assert.Single(refused.Problems)));
        Assert.NotEqual("for intent only", Register.FindSystem("dorset")!.Statements.Single().Caveat);
    }

    [Theory]
    [InlineData("systems.csv", "slug,name,", "slug,title,", 1, "name")]
    [InlineData("systems.csv", "humber-and-north-yorkshire,Humber", "Humber and North Yorkshire,Humber", 2, "slug")]
    [InlineData("systems.csv", "North East and Yorkshire,humber", "Yorkshire,humber", 2, "region")]
    [InlineData("systems.csv", "QOQ", "Q", 2, "ods")]
    [InlineData("systems.csv", "E54000051,E54000051", "E5400005,E54000051", 2, "ons")]
    [InlineData("systems.csv", "west-yorkshire;north-east-and-north-cumbria;lincolnshire", "west-yorkshire;atlantis", 2, "borders")]
    [InlineData("systems.csv", "north-east-and-north-cumbria,North East", "humber-and-north-yorkshire,North East", 3, "slug")]
    [InlineData("systems.csv", ",North East and North Cumbria,NHS", ",Humber and North Yorkshire,NHS", 3, "name")]
    [InlineData("sources.csv", "nhs-england-to-offer-support-for-improved-procur-2021,", "most-icss-have-still-not-appointed-procurement-l-2022,", 3, "id")]
    [InlineData("trusts-2021.csv", "RN3", "RVN", 3, "ods")]
    [InlineData("sources.csv", "https://futurecarecapital", "javascript:alert(1)//", 2, "url")]
    [InlineData("sources.csv", "2022-05-10,day,no", "2022-13-10,day,no", 2, "published_on")]
    [InlineData("sources.csv", "2022-05-10,day,no", "2022-05-10,hour,no", 2, "published_precision")]
    [InlineData("sources.csv", "2022-05-10,day,no", "2022-05-10,day,perhaps", 2, "checked_live")]
    [InlineData("statements.csv", "birmingham-and-solihull,structure_model,hub_and_spoke", "birmingham,structure_model,hub_and_spoke", 2, "system")]
    [InlineData("statements.csv", "birmingham-and-solihull,structure_model,hub_and_spoke", "birmingham-and-solihull,structure,hub_and_spoke", 2, "property")]
    [InlineData("statements.csv", "birmingham-and-solihull,structure_model,hub_and_spoke", "birmingham-and-solihull,structure_model,wheel", 2, "code")]
    [InlineData("statements.csv", "greater-manchester,context,,historic,13", "greater-manchester,context,other,historic,13", 12, "code")]
    [InlineData("statements.csv", "hub_and_spoke,in_place,acute", "hub_and_spoke,done,acute", 2, "stage")]
    [InlineData("statements.csv", "2022-05-10,day,medium", "2022-05-10,month,medium", 2, "reported_on")]
    [InlineData("statements.csv", "day,medium", "day,certain", 2, "confidence")]
    [InlineData("statements.csv", "most-icss-have-still-not-appointed-procurement-l-2022", "no-such-source", 2, "source")]
    [InlineData("national-facts.csv", "34 of 42 ICSs responded; 8 did not", "34 of 43 ICSs responded; 8 did not", 2, "value")]
    [InlineData("national-facts.csv", "34 of 42 ICSs responded; 8 did not", "Most responded", 2, "value")]
    [InlineData("succession-2026.csv", "QHG,NHS Central East", "QUE,NHS Central East", 2, "predecessor_ods")]
    [InlineData("succession-2026.csv", "2026-04-01,merger", "2026-04-01,marriage", 2, "kind")]
    [InlineData("clusters-2025.csv", "Clusters with Black Country", "Clusters with Atlantis", 2, "value")]
    [InlineData("clusters-2025.csv", "Clusters with Black Country", "Likes Black Country", 2, "value")]
    [InlineData("trusts-2021.csv", "RVN", "rvn", 2, "ods")]
    [InlineData("ggi-map.csv", "north-east-and-north-cumbria,QHM", "north-east-and-north-cumbria,QOQ", 2, "ods")]
    public async Task A_bad_value_is_refused_with_its_place(string file, string good, string bad, int line, string column)
    {
        Replace(file, good, bad);
        var refused = Assert.IsType<ImportOutcome.Refused>(await ImportAsync());
        Assert.Contains((file, line, column), refused.Problems.Select(Place));
        Assert.All(refused.Problems, problem => Assert.True(problem.Reason.Length > 0 && problem.Remedy.Length > 0));
    }

    [Fact]
    public async Task A_line_with_too_many_values_is_refused()
    {
        Replace("sources.csv", "2022-05-10,day,no", "2022-05-10,day,no,really");
        var refused = Assert.IsType<ImportOutcome.Refused>(await ImportAsync());
        Assert.Contains(("sources.csv", 2, ""), refused.Problems.Select(Place));
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_refused()
    {
        File.WriteAllBytes(Path.Combine(_folder, "ggi-map.csv"), [.. "seed_line,ggi_name,slug,ods,status\n1,"u8, 0xE9, 0xFF]);
        var refused = Assert.IsType<ImportOutcome.Refused>(await ImportAsync());
        Assert.Contains(("ggi-map.csv", 0, ""), refused.Problems.Select(Place));
    }

    [Fact]
    public async Task A_byte_order_mark_does_not_make_the_reader_lenient()
    {
        File.WriteAllBytes(Path.Combine(_folder, "ggi-map.csv"), [0xEF, 0xBB, 0xBF, .. "seed_line,ggi_name,slug,ods,status\n1,"u8, 0xE9, 0xFF]);
        var refused = Assert.IsType<ImportOutcome.Refused>(await ImportAsync());
        Assert.Equal(("ggi-map.csv", 0, ""), Place(Assert.Single(refused.Problems)));
    }

    [Fact]
    public async Task A_repeated_column_is_refused()
    {
        Replace("sources.csv", "id,title,publisher", "id,title,title,publisher");
        var refused = Assert.IsType<ImportOutcome.Refused>(await ImportAsync());
        Assert.Contains(("sources.csv", 1, "title"), refused.Problems.Select(Place));
        Assert.Equal(refused.Problems.Distinct(), refused.Problems);
    }

    [Fact]
    public async Task A_folder_without_files_is_refused()
    {
        var refused = Assert.IsType<ImportOutcome.Refused>(await ImportAsync(Path.Combine(_folder, "nothing")));
        Assert.Single(refused.Problems);
    }

    private Task<ImportOutcome> ImportAsync(string? folder = null, bool isDryRun = false) =>
        _site.Services.GetRequiredService<ImportFiles>().RunAsync(folder ?? _folder, isDryRun);

    private int PageId(string slug) => Contents.GetRootContent().Single(c => c.HasProperty("slug") && c.GetValue<string>("slug") == slug).Id;

    private void Replace(string file, string good, string bad)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(good, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(good, bad, StringComparison.Ordinal));
    }

    private static (string File, int Line, string Column) Place(ImportProblem problem) => (problem.File, problem.Line, problem.Column);

    private static List<string> Ids(Register register) =>
        [.. register.Systems.SelectMany(s => s.Statements.Select(st => st.Id).Prepend(s.Slug)), .. register.Bodies.Select(b => b.Slug), .. register.Sources.Select(s => s.Id), .. register.Events.Select(e => e.Slug), .. register.Rounds.Select(r => r.Slug)];
}
