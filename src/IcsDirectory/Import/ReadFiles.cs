using IcsDirectory.Import.Files;

namespace IcsDirectory.Import;

/// <summary>Reads the files of a folder into a draft, each after those that it refers to.</summary>
internal static class ReadFiles
{
    private static readonly (string Pattern, string[] Columns, Action<IReadOnlyList<CsvRow>, ImportDraft> Read)[] Files =
    [
        (SourcesFile.Name, SourcesFile.Columns, SourcesFile.Read),
        (SystemsFile.Name, SystemsFile.Columns, SystemsFile.Read),
        (SuccessionFile.Name, SuccessionFile.Columns, SuccessionFile.Read),
        (TrustsFile.Pattern, TrustsFile.Columns, TrustsFile.Read),
        (OtherNamesFile.Name, OtherNamesFile.Columns, OtherNamesFile.Read),
        (ClustersFile.Name, ClustersFile.Columns, ClustersFile.Read),
        (StatementsFile.Name, StatementsFile.Columns, StatementsFile.Read),
        (NationalFactsFile.Name, NationalFactsFile.Columns, NationalFactsFile.Read),
    ];

    public static void Run(string folder, ImportDraft draft)
    {
        var found = Directory.Exists(folder)
            ? Files.SelectMany(file => Directory.EnumerateFiles(folder, file.Pattern).Order(StringComparer.Ordinal).Select(path => (path, file))).ToList()
            : [];
        if (found.Count == 0)
        {
            draft.Problems.Add(new(folder, 0, "", "The folder is not there or holds none of the files.", $"Give a folder with {string.Join(", ", Files.Select(f => f.Pattern))}."));
        }

        foreach (var (path, file) in found)
        {
            file.Read(CsvTable.Read(path, file.Columns, draft.Problems), draft);
        }
    }
}
