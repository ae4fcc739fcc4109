using IcsDirectory.Content;
using static IcsDirectory.Tests.Statistics.SurveyedRegister;

namespace IcsDirectory.Tests.Content;

public sealed class ReadPageTests
{
    private readonly ReadPage _read = new(Current(Of() with
    {
        Pages = [new("about", "About", "A description.", "<p>Words</p>", null), new("systems", "Systems", "A folder.", "", null)],
        ContactMailbox = "corrections@directory.example",
    }));

    [Fact]
    public void A_page_without_text_is_a_folder_and_not_shown() =>
        Assert.Equal((true, true), (_read.Run("about", "") is not null, _read.Run("systems", "") is null));

    [Fact]
    public void The_mailbox_and_the_system_that_a_reader_comes_from_go_with_it()
    {
        var page = _read.Run("about", "system-3")!;
        Assert.Equal(("corrections@directory.example", "System 3"), (page.ContactMailbox, page.About?.Name));
    }
}
