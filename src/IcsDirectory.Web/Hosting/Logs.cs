using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Json;

namespace IcsDirectory.Web.Hosting;

/// <summary>Structured logs on the console: readable lines in Development, one JSON object a line everywhere else. Levels come
/// from the <c>Serilog</c> section.</summary>
internal static class Logs
{
    public static void AddDirectoryLogs(this WebApplicationBuilder builder)
    {
        var setup = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).Enrich.With<WithoutAddresses>();
        var logger = builder.Environment.IsDevelopment()
            ? setup.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj} {RequestId}{NewLine}{Exception}",
                formatProvider: System.Globalization.CultureInfo.InvariantCulture).CreateLogger()
            : setup.WriteTo.Async(sinks => sinks.Console(new JsonFormatter(renderMessage: true))).CreateLogger();
        builder.Logging.ClearProviders().AddSerilog(logger, dispose: true);

        // Its scope would put the raw path on every event and cost a little on every cache hit; RequestLog brings its own.
        // Said of the provider: Serilog brings a rule for its provider, which comes before rules for all.
        builder.Logging.AddFilter<SerilogLoggerProvider>("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
    }

    /// <summary>Raw paths can hold what a reader typed; routes say enough.</summary>
    private sealed class WithoutAddresses : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            logEvent.RemovePropertyIfPresent("RequestPath");
            logEvent.RemovePropertyIfPresent("ConnectionId");
        }
    }
}
