using IcsDirectory.Statements;
using IcsDirectory.Systems;

namespace IcsDirectory.Content;

/// <summary>One page of text. A page without text is only a folder for others and is not shown.</summary>
public sealed class ReadPage(CurrentRegister current)
{
    /// <param name="ContactMailbox">Where corrections go; empty while none is set.</param>
    public sealed record Page(ContentPage Subject, string ContactMailbox, IntegratedCareSystem? About, Statement? Fact = null);

    /// <param name="aboutSlug">The system that a reader comes from; an unknown one is passed over.</param>
    /// <param name="factId">The statement of that system that the reader comes from; an unknown one is passed over.</param>
    public Page? Run(string slug, string aboutSlug, string factId = "")
    {
        var register = current.Value;
        return register.FindPage(slug) is { Html.Length: > 0 } page
            ? new(page, register.ContactMailbox, register.FindSystem(aboutSlug), register.FindSystem(aboutSlug)?.Statements.FirstOrDefault(s => s.Id == factId))
            : null;
    }
}
