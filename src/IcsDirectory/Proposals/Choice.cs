namespace IcsDirectory.Proposals;

/// <summary>What an editor does with one proposed change.</summary>
public abstract record Choice
{
    private Choice()
    {
    }

    /// <param name="Edited">As the editor wants it; none for as it was proposed.</param>
    /// <param name="Note">Why, in words that the history shows; empty where nothing has to be said.</param>
    /// <param name="EmbargoedUntil">UTC; none to publish at once.</param>
    public sealed record Accept(StatementDraft? Edited, string Note, DateTime? EmbargoedUntil) : Choice;

    public sealed record Reject(string Reason) : Choice;

    public sealed record Ask(string Question) : Choice;

    /// <summary>Undecides what was accepted for a date that has not come.</summary>
    public sealed record TakeBack : Choice;
}
