using System.Collections.Frozen;
using IcsDirectory.Cms.Data;
using IcsDirectory.Data;

namespace IcsDirectory.Survey;

/// <summary>What was published last of each round that asked the systems.</summary>
/// <remarks>Plain ADO: it is read at every start, before EF would have its model ready.</remarks>
public sealed class ReadPublications(SiteDatabase<DirectoryDb> database)
{
    /// <returns>By the slug of the round.</returns>
    public FrozenDictionary<string, PublishedRound> Run()
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT round_slug, content FROM survey_publication WHERE id IN (SELECT MAX(id) FROM survey_publication GROUP BY round_slug)";
        using var reader = command.ExecuteReader();
        var rounds = new Dictionary<string, PublishedRound>();
        while (reader.Read())
        {
            rounds.Add(reader.GetString(0), SurveyJson.Read<PublishedRound>(reader.GetString(1)));
        }

        return rounds.ToFrozenDictionary();
    }
}
