namespace IcsDirectory.Cms.Data;

/// <summary>A script that has shipped was edited: the database at hand was made by another text.</summary>
internal sealed class SchemaScriptChangedException(
    string name, string recorded, string found) : InvalidOperationException(
    $"The SQL script {name} was applied to this database with the hash {recorded}, but its text now has the hash {found}. "
    + "Restore the script's text and put the change into a new script with the next number.");
