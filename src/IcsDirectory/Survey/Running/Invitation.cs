using IcsDirectory.Time;

namespace IcsDirectory.Survey.Running;

/// <summary>What the mail says that carries a personal link.</summary>
public static class Invitation
{
    public enum Reason
    {
        Asked,
        Reminded,

        /// <summary>The round has closed, and the system may add its words to what will be said of it.</summary>
        MayReply,
    }

    /// <param name="link">Absolute.</param>
    internal static (string Subject, string Body) Write(Reason reason, SurveyRound round, string systemName, string link)
    {
        var (subject, lead, rest) = reason switch
        {
            Reason.MayReply => (
                $"{round.Title}: what will be said of {systemName}",
                $"“{round.Title}” has closed. This link shows what will be published of {systemName}, and takes a few words that will stand beside it",
                $"Your words are taken until {UkTime.InWords(round.Plan.ReplyUntil!.Value)}."),
            Reason.Reminded => ($"{round.Title}: no answers from {systemName} yet", $"No answers of {systemName} to “{round.Title}” have been sent yet. This is a link to write or send them", Closing(round)),
            _ => (
                $"{round.Title}: questions to {systemName}",
                $"The ICS Procurement Directory asks all integrated care systems how they organise procurement. This is the link for {systemName}",
                $"{(round.Plan.Purpose.Length > 0 ? $"{round.Plan.Purpose}\n\n" : "")}{Closing(round)}"),
        };
        return (subject, $"""
            {lead}:

            {link}

            {rest}
            The link is for your system alone. If you pass it on, its reader is asked for a code that is sent to this mailbox.
            {(reason == Reason.MayReply ? "" : "If this mailbox is the wrong one, the page behind the link can stop the reminders.\n")}
            The directory is independent. It is not an NHS or government website.
            """.ReplaceLineEndings("\n"));
    }

    private static string Closing(SurveyRound round) =>
        $"Answers are taken until {UkTime.InWords(round.Plan.ClosesAt!.Value)}. You need no account. What you type is kept at every step, and you can change it until then.";
}
