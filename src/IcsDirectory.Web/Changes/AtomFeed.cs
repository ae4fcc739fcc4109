using System.Globalization;
using System.Text;
using System.Xml;
using IcsDirectory.Changes;

namespace IcsDirectory.Web.Changes;

/// <summary>Atom, RFC 4287.</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(ChangeFeed feed)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "en-GB");
            Text(xml, "id", feed.Self);
            Text(xml, "title", feed.Title);
            Text(xml, "updated", Instant(feed.UpdatedAt));
            Link(xml, "self", "application/atom+xml", feed.Self);
            Link(xml, "alternate", "text/html", feed.Page);
            if (feed.Next is { } next)
            {
                Link(xml, "next", "application/atom+xml", next);
            }

            xml.WriteStartElement("author", Atom);
            Text(xml, "name", "ICS Procurement Directory");
            xml.WriteEndElement();
            foreach (var row in feed.Rows)
            {
                Entry(xml, feed, row);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Entry(XmlWriter xml, ChangeFeed feed, ListChanges.Row row)
    {
        xml.WriteStartElement("entry", Atom);
        Text(xml, "id", ChangeFeed.IdOf(row));
        Text(xml, "title", row.Title);
        Text(xml, "updated", Instant(row.UpdatedAt));
        Text(xml, "published", Instant(row.Entry.At));
        Link(xml, "alternate", "text/html", feed.LinkOf(row));
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", row.Entry.Action);
        xml.WriteEndElement();
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Plain(ChangeFeed.TextOf(row)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", Plain(address));
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Plain(text));

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Without what XML cannot hold: control characters and halves of surrogate pairs.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // a lone half becomes U+FFFD
        {
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))
            {
                plain.Append(rune);
            }
        }

        return plain.ToString();
    }
}
