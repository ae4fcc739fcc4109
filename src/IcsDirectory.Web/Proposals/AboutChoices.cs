using IcsDirectory.Systems;

namespace IcsDirectory.Web.Proposals;

/// <summary>What <c>_AboutChoices</c> shows: links to a form about one statement, or about something that is missing.</summary>
/// <param name="Path">Of the form, root-relative; what it is about is added as its query.</param>
public sealed record AboutChoices(string Path, IntegratedCareSystem Subject);
