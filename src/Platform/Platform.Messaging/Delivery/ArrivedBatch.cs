using Platform.Data;

namespace Platform.Messaging;

/// <summary>Rows of an outbox that have arrived and go with a transaction; undone, they are there for the next one.</summary>
internal sealed class ArrivedBatch : IDisposable
{
    private readonly ModuleRuntime _module;
    private readonly List<long> _rows = [];

    private ArrivedBatch(ModuleRuntime module) => _module = module;

    public static async ValueTask<ArrivedBatch> RemoveAsync(
        ModuleRuntime module,
        WriteTransaction transaction,
        CancellationToken cancel
    )
    {
        var batch = new ArrivedBatch(module);
        while (module.Arrived.TryDequeue(out var row))
        {
            batch._rows.Add(row);
        }

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

    public void Committed() => _rows.Clear();

    public void Dispose()
    {
        _rows.ForEach(_module.Arrived.Enqueue);
        _rows.Clear();
    }
}
