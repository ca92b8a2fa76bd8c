namespace Platform.Data;

/// <summary>
/// Lets what follows a commit happen in an order that causes have: a commit that was sent before another's is told of
/// before it, though the answers may come the other way round.
/// </summary>
internal sealed class CommitOrder
{
    private readonly Lock gate = new();
    private Task last = Task.CompletedTask;

    /// <summary>A place in the order, from now on.</summary>
    public Turn Take()
    {
        lock (gate)
        {
            var turn = new Turn(last);
            last = turn.IsOver;
            return turn;
        }
    }

    /// <summary>A place in the order.</summary>
    internal sealed class Turn(Task before)
    {
        private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task IsOver => over.Task;

        /// <summary>All that were before are over.</summary>
        public Task ComesAsync() => before;

        public void Over()
        {
            if (before.IsCompleted)
                over.SetResult();
            else
                before.ContinueWith(_ => over.SetResult(), TaskScheduler.Default);
        }
    }
}
