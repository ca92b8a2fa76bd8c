using Platform.Data;

namespace Platform.Messaging;

/// <summary>Rows of an outbox that have arrived and go with a transaction; undone, they are there for the next one.</summary>
internal sealed class ArrivedBatch : IDisposable
{
    private readonly ModuleRuntime _module;
    private readonly List<long> _rows = [];

    private ArrivedBatch(ModuleRuntime module) => _module = module;

    /// <summary>Removes them when the transaction commits.</summary>
    public static ArrivedBatch RemoveWithCommit(ModuleRuntime module, WriteTransaction transaction)
    {
        var batch = Of(module);
        module.Store.RemoveArrivedWithCommit(transaction, batch._rows);
        return batch;
    }

    /// <summary>Removes them now: what the transaction does next is not to come upon them.</summary>
    public static async ValueTask<ArrivedBatch> RemoveAsync(
        ModuleRuntime module,
        WriteTransaction transaction,
        CancellationToken cancel
    )
    {
        var batch = Of(module);
        try
        {
            await module.Store.RemoveArrivedAsync(transaction, batch._rows, cancel);
            return batch;
        }
        catch
        {
            batch.Dispose();
            throw;
        }
    }

    private static ArrivedBatch Of(ModuleRuntime module)
    {
        var batch = new ArrivedBatch(module);
        while (module.Arrived.TryDequeue(out var row))
        {
            batch._rows.Add(row);
        }

        return batch;
    }

    public void Committed() => _rows.Clear();

    public void Dispose()
    {
        _rows.ForEach(_module.Arrived.Enqueue);
        _rows.Clear();
    }
}
