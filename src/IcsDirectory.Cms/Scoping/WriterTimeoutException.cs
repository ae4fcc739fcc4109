namespace IcsDirectory.Cms.Scoping;

/// <summary>Another unit of work of this process held the right to write for too long.</summary>
internal sealed class WriterTimeoutException(TimeSpan patience) : TimeoutException(
    $"Waited {patience.TotalSeconds:0.#} s for the right to write content. Another unit of work holds it: keep scopes that write short.");
