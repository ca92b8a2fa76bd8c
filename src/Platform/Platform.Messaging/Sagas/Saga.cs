using Platform.Data;

namespace Platform.Messaging;

/// <summary>
/// A process that remembers where it is: an entity of the module's DbContext with a public <c>Id</c>, whose methods
/// handle messages. Static <c>Start</c> makes it, <c>Handle</c> moves it, static <c>NotFound</c> answers for one that
/// has ended. Messages of one saga are handled one at a time, in order.
/// </summary>
public abstract class Saga : IVersioned
{
    private bool _completed;

    /// <summary>Raised at every change; two changes of one version cannot both commit.</summary>
    public int Version { get; set; }

    /// <summary>Whether the saga has ended; its row goes with the commit.</summary>
    public bool IsCompleted() => _completed;

    /// <summary>Ends the saga: its row, and the time-outs it sent itself, go with the commit.</summary>
    protected void MarkCompleted() => _completed = true;
}
