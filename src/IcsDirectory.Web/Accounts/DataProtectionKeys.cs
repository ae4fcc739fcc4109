using System.Xml.Linq;
using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace IcsDirectory.Web.Accounts;

/// <summary>Keeps ASP.NET's data-protection keys in the database, where all nodes find them and a restart leaves them.</summary>
/// <remarks>Plain ADO: the keys are read at every start, before EF would have its model ready.</remarks>
internal sealed class DataProtectionKeys(SiteDatabase<DirectoryDb> database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT xml FROM data_protection_key ORDER BY id";
        using var reader = command.ExecuteReader();
        var keys = new List<XElement>();
        while (reader.Read())
        {
            keys.Add(XElement.Parse(reader.GetString(0)));
        }

        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO data_protection_key (name, xml) VALUES (@name, @xml)";
        command.AddParameter("@name", friendlyName);
        command.AddParameter("@xml", element.ToString(SaveOptions.DisableFormatting));
        command.ExecuteNonQuery();
    }
}
