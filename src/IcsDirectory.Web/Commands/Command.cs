namespace IcsDirectory.Web.Commands;

/// <param name="Words">What the arguments begin with.</param>
/// <param name="Usage">One line that says what may follow and what it does.</param>
/// <param name="RunAsync">Given the services, the arguments that follow and where to write; gives the exit code.</param>
internal sealed record Command(
    string[] Words, int FewestArguments, int MostArguments, string Usage, Func<IServiceProvider, string[], TextWriter, CancellationToken, Task<int>> RunAsync)
{
    /// <summary>Settles, given the arguments that follow, what has to be known before the site is put together; gives why the command
    /// is refused.</summary>
    public Func<WebApplicationBuilder, string[], string?> Prepare { get; init; } = (_, _) => null;
}
