using IcsDirectory.Content.Editing;

namespace IcsDirectory.Web.Desk;

/// <summary>A table of documents.</summary>
/// <param name="ShowsWhere">Whether each says what it is below.</param>
public sealed record TreeRows(string Caption, IReadOnlyList<BrowseTree.Row> Rows, bool ShowsWhere);
