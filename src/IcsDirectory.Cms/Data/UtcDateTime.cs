using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IcsDirectory.Cms.Data;

/// <summary>Instants are stored as UTC, to the microsecond (PostgreSQL's resolution), and read back as UTC.</summary>
internal sealed class UtcDateTime()
    : ValueConverter<DateTime, DateTime>(v => Normalise(v), v => DateTime.SpecifyKind(v, DateTimeKind.Utc))
{
    /// <summary>The value as the database will give it back. A value of unspecified kind is taken as UTC.</summary>
    public static DateTime Normalise(DateTime value)
    {
        var utc = value.Kind == DateTimeKind.Local
            ? value.ToUniversalTime()
            : DateTime.SpecifyKind(value, DateTimeKind.Utc);
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
