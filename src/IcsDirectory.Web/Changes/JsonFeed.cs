using System.Text.Encodings.Web;
using System.Text.Json;
using IcsDirectory.Changes;

namespace IcsDirectory.Web.Changes;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.Default };

    public static byte[] Write(ChangeFeed feed)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.Page);
            json.WriteString("feed_url", feed.Self);
            if (feed.Next is { } next)
            {
                json.WriteString("next_url", next);
            }

            json.WriteString("language", "en-GB");
            json.WriteStartArray("items");
            foreach (var row in feed.Rows)
            {
                Item(json, feed, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Item(Utf8JsonWriter json, ChangeFeed feed, ListChanges.Row row)
    {
        json.WriteStartObject();
        json.WriteString("id", ChangeFeed.IdOf(row));
        json.WriteString("url", feed.LinkOf(row));
        json.WriteString("title", row.Title);
        json.WriteString("content_text", ChangeFeed.TextOf(row) is { Length: > 0 } text ? text : row.Title);
        json.WriteString("date_published", row.Entry.At);
        json.WriteString("date_modified", row.UpdatedAt);
        json.WriteStartArray("tags");
        json.WriteStringValue(row.Entry.Action);
        json.WriteEndArray();
        Extension(json, row);
        json.WriteEndObject();
    }

    /// <summary>What the format has no name for; its rule is that such names begin with an underscore.</summary>
    private static void Extension(Utf8JsonWriter json, ListChanges.Row row)
    {
        var entry = row.Entry;
        json.WriteStartObject("_change");
        json.WriteNumber("entry", entry.Seq);
        json.WriteString("action", entry.Action);
        json.WriteString("document_type", entry.DocumentType);
        json.WriteString("document", entry.DocumentSlug);
        json.WriteString("system", entry.SystemSlug);
        json.WriteString("subject", entry.Subject);
        json.WriteString("property", entry.Property);
        json.WriteString("old", row.Old);
        json.WriteString("old_code", entry.Old.Code);
        json.WriteString("new", row.New);
        json.WriteString("new_code", entry.New.Code);
        json.WriteString("effective_on", entry.EffectiveOn);
        json.WriteString("effective_precision", entry.EffectivePrecision);
        json.WriteString("source", entry.SourceSlug);
        json.WriteString("role", entry.Role);
        json.WriteString("note", row.Note);
        json.WriteString("hash", Convert.ToHexStringLower(entry.Hash));
        json.WriteEndObject();
    }
}
