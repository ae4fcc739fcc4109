namespace IcsDirectory.Content.Editing;

/// <summary>What a new document or block says before anybody typed anything.</summary>
internal static class FirstValues
{
    public const string RecordedAt = "recordedAt";

    /// <summary>To the second, as such times are stored and shown.</summary>
    public static DateTime Now(TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }

    public static TypedBlock Block(BlockForm form, TimeProvider clock) => new(
        Guid.NewGuid(), form.TypeKey,
        form.Fields.ToDictionary(field => field.Alias, field => field.Alias == RecordedAt ? FieldText.Of(field, Now(clock)) : ""))
    { IsTouched = true };
}
