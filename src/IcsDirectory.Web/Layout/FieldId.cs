using Microsoft.AspNetCore.Mvc.Rendering;

namespace IcsDirectory.Web.Layout;

/// <summary>The id of a form's field, made from the name under which it is bound, as ASP.NET's tag helpers make it.</summary>
public static class FieldId
{
    public static string Of(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
