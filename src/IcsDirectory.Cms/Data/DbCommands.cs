using System.Data.Common;

namespace IcsDirectory.Cms.Data;

/// <summary>For plain SQL on whichever database: statements where EF cannot be used or costs the start too much.</summary>
public static class DbCommands
{
    public static void AddParameter(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }
}
