namespace IcsDirectory.Cms.Scoping;

/// <summary>Lets one unit of work write at a time, in the order in which they asked.</summary>
/// <remarks>SQLite lets writers poll for its one lock, which starves some of them; a <see cref="SemaphoreSlim"/> does
/// not promise an order.
/// Writers of other processes are still held apart by the database itself.</remarks>
internal sealed class WriterQueue
{
    private readonly Lock _lock = new();
    private readonly LinkedList<ManualResetEventSlim> _waiting = [];
    private bool _taken;

    /// <summary>How many wait for their turn.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Waits for the right to write. It must be given back with <see cref="Leave"/>, from any
    /// thread.</summary>
    /// <exception cref="WriterTimeoutException">It was not this caller's turn within <paramref
    /// name="patience"/>.</exception>
    public void Enter(TimeSpan patience)
    {
        LinkedListNode<ManualResetEventSlim> place;
        lock (_lock)
        {
            if (!_taken)
            {
                _taken = true;
                return;
            }
            place = _waiting.AddLast(new ManualResetEventSlim());
        }
        if (!place.Value.Wait(patience) && !CameJustNow(place))
        {
            throw new WriterTimeoutException(patience);
        }
    }

    public void Leave()
    {
        lock (_lock)
        {
            if (_waiting.First is { } next)
            {
                _waiting.RemoveFirst();
                next.Value.Set();
                return;
            }
            _taken = false;
        }
    }

    private bool CameJustNow(LinkedListNode<ManualResetEventSlim> place)
    {
        lock (_lock)
        {
            if (place.Value.IsSet)
            {
                return true;
            }
            _waiting.Remove(place);
            return false;
        }
    }
}
