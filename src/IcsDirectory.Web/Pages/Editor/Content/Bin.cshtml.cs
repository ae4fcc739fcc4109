using IcsDirectory.Content.Editing;
using IcsDirectory.Web.Desk;

namespace IcsDirectory.Web.Pages.Editor.Content;

public sealed class BinModel(ListBin list) : DeskPage
{
    public IReadOnlyList<ListBin.Row> Rows { get; private set; } = [];

    public string Done { get; private set; } = "";

    public void OnGet(string? done)
    {
        (Rows, Done) = (list.Run(), DoneWords.Of(done));
        SetPage("Recycle bin");
    }
}
