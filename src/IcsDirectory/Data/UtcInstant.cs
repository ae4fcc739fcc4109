using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IcsDirectory.Data;

/// <summary>Instants are stored as UTC and read back as UTC.</summary>
internal sealed class UtcInstant() : ValueConverter<DateTime, DateTime>(
    value => value.ToUniversalTime(), value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
