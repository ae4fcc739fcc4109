namespace IcsDirectory.Web.Desk;

/// <summary>What was done, in words, by the code that an address carries: nothing that an address says is shown as it is.</summary>
internal static class DoneWords
{
    public static string Of(string? code) => code switch
    {
        "created" => "The draft was created. Fill it in and publish it.",
        "saved" => "The draft was saved. Readers still see what was published before.",
        "published" => "It is published.",
        "unpublished" => "It is no longer published.",
        "binned" => "It is in the recycle bin.",
        "deleted" => "It is deleted for good.",
        "moved" => "It was moved.",
        "copied" => "This is the copy. Give it an address of its own before you publish it.",
        "sorted" => "The order is saved.",
        "scheduled" => "The schedule is saved.",
        "restored" => "The draft is now what that version was. Publish it to show it to readers.",
        _ => "",
    };
}
