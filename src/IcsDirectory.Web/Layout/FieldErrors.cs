using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IcsDirectory.Web.Layout;

public static class FieldErrors
{
    /// <summary>Whether something is wrong with what was typed under that name.</summary>
    public static bool IsWrong(this ModelStateDictionary state, string name) => state.TryGetValue(name, out var entry) && entry.Errors.Count > 0;
}
