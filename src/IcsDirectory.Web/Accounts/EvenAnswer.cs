using Microsoft.Extensions.Options;

namespace IcsDirectory.Web.Accounts;

/// <summary>Makes an answer take a fixed time at least, so that its time does not tell whether an account exists.</summary>
public sealed class EvenAnswer(IOptions<AccountOptions> options, TimeProvider clock)
{
    public long Begin() => clock.GetTimestamp();

    /// <param name="begun">From <see cref="Begin"/>.</param>
    public async Task WaitAsync(long begun, CancellationToken cancel)
    {
        var left = TimeSpan.FromMilliseconds(options.Value.EvenAnswerMilliseconds) - clock.GetElapsedTime(begun);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, clock, cancel);
        }
    }
}
