using System.Collections.Concurrent;
using System.Net;
using IcsDirectory.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Content;

/// <summary>What an editor publishes and the register cannot read is left out and named; everything else is served.</summary>
public sealed class UnreadableContentTests : IDisposable
{
    private readonly Errors _errors = new();
    private readonly DirectorySite _site;

    public UnreadableContentTests() => _site = DirectorySite.With([], services => services.AddSingleton<ILoggerProvider>(_errors));

    public void Dispose()
    {
        _site.Dispose();
        _errors.Dispose();
    }

    [Fact]
    public async Task A_statement_with_an_unknown_code_is_left_out_and_the_rest_of_its_record_is_served()
    {
        var before = await StatementsAsync("gloucestershire");
        Publish("system", "gloucestershire", "statements", stored => stored.Replace("shared_service", "secret_society", StringComparison.Ordinal));

        Assert.Equal(before - 1, await StatementsAsync("gloucestershire"));
        Assert.Contains(_errors.Lines, line => line.Contains("Gloucestershire", StringComparison.Ordinal) && line.Contains("“secret_society” is not a code: use one of hub_and_spoke,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_source_without_a_readable_date_is_left_out_with_what_rests_on_it()
    {
        const string Path = "/sources/waste-pipeline-notice-2026";
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Path));
        Publish("source", "waste-pipeline-notice-2026", "publishedOn", _ => "some day");

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Path));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], [await StatusAsync("/"), await StatusAsync("/sources"), await StatusAsync("/systems/devon")]);
        Assert.Equal(42, (await _site.GetPageAsync("/systems")).QuerySelectorAll(".app-tilemap a").Length);
        Assert.Contains(_errors.Lines, line => line.Contains("“some day” (published) is not one of precision", StringComparison.Ordinal));
        Assert.Contains(_errors.Lines, line => line.Contains("Its source is not published", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_system_of_an_unknown_region_is_left_out_and_no_other()
    {
        Publish("system", "somerset", "region", _ => "[\"Atlantis\"]");

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/systems/somerset"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/systems/devon"));
        Assert.Contains(_errors.Lines, line => line.StartsWith("Left out of the register: Somerset", StringComparison.Ordinal) && line.Contains("“Atlantis” is not a region", StringComparison.Ordinal));
    }

    private void Publish(string type, string slug, string property, Func<string, string> change)
    {
        _ = _site.Address; // starts it
        var contents = _site.Services.GetRequiredService<IContentService>();
        var document = contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _)
            .Single(d => d.ContentType.Alias == type && d.GetValue<string>("slug") == slug);
        var (old, changed) = (document.GetValue<string>(property)!, change(document.GetValue<string>(property)!));
        Assert.NotEqual(old, changed);
        document.SetValue(property, changed);
        Assert.True(contents.Save(document).Success && contents.Publish(document, ["*"]).Success);
    }

    private async Task<int> StatementsAsync(string slug) => (await _site.GetPageAsync($"/systems/{slug}")).QuerySelectorAll(".app-statement").Length;

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await _site.GetAsync(path);
        return response.StatusCode;
    }

    private sealed class Errors : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Lines.Enqueue(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
