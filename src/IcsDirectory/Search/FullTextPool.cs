using System.Collections.Concurrent;

namespace IcsDirectory.Search;

/// <summary>Readers of one image, as many as are in use at once. They share the image's memory and no lock.</summary>
internal sealed class FullTextPool(byte[] image) : IDisposable
{
    private readonly ConcurrentBag<FullTextReader> _idle = [];
    private volatile bool _disposed;

    public FullTextReader Rent() => _idle.TryTake(out var reader) ? reader : new(image);

    public void Return(FullTextReader reader)
    {
        _idle.Add(reader);
        if (_disposed)
        {
            CloseIdle();
        }
    }

    /// <summary>Closes what is idle now, and everything else as soon as it is returned.</summary>
    public void Dispose()
    {
        _disposed = true;
        CloseIdle();
    }

    private void CloseIdle()
    {
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }
}
