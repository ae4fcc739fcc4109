namespace IcsDirectory.Web.Errors;

/// <summary>What went wrong, in plain words, and what to do next.</summary>
internal sealed record ErrorText(string Title, IReadOnlyList<string> Paragraphs)
{
    public static ErrorText Of(int status) => status switch
    {
        400 => new("We could not understand this address",
            ["Part of the address is not in a form that this site can read. It may have been cut short or changed on its way to you.",
             "Check the address, or start again from the search box above."]),
        403 => new("You cannot see this page",
            ["You are not allowed to see this page.", "If you think that you should be, tell us which page it was."]),
        404 => new("Page not found",
            ["There is no page at this address. If you typed it, check that it is right; if you pasted it, check that it is all there.",
             "Pages of this site keep their addresses: if a link on this site brought you here, that is our mistake."]),
        405 => new("This page cannot be used in that way",
            ["What was sent to this address is not something that it takes.", "Go back and try again from the page itself."]),
        410 => new("This page has been taken down",
            ["There was a page at this address. What it showed is no longer published here.",
             "If you cited it or need to know what it said, tell us which address it was."]),
        413 => new("What was sent is too large",
            ["A form here takes some pages of text; an archived copy may have at most 20 MB.", "Go back, shorten the text or choose a smaller file, and send it again."]),
        429 => new("Too many requests in a short time",
            ["More came from your network in a short time than this site answers, so we are not answering more for now.",
             "Wait a few minutes, then try again. If you sent a form, nothing of it was kept: go back in your browser to find what you typed.",
             "To work with all the data at once, use the files instead of the search."]),
        503 => new("The directory is not available just now",
            ["The site is being started or looked after. Nothing is lost.", "Try again in a few minutes."]),
        >= 500 => new("Something went wrong on our side",
            ["This is our mistake, not yours. It has been recorded and we will look into it.",
             "Try again in a few minutes. If it happens again, tell us the reference below."]),
        _ => new("This request could not be answered",
            ["The site could not make sense of what was asked.", "Check the address, or start again from the search box above."]),
    };
}
