namespace Platform.Messaging;

/// <summary>Takes messages that come from other processes: stored first, handled afterwards.</summary>
internal sealed class Receiver(MessagingRuntime runtime)
{
    /// <summary>
    /// Stores messages for one module of this process, in one transaction; when it returns they are safe. Those that
    /// are there already stay as they are.
    /// </summary>
    public async Task StoreAsync(string module, IReadOnlyList<Parcel> messages, CancellationToken cancel)
    {
        var to = runtime.Modules[module];
        var reserved = messages.Count(_ => to.Dispatcher.TryReserve(1));
        var ready = new List<Work>();
        var left = false;
        var committed = false;
        try
        {
            await using var transaction = await to.Database.BeginWriteAsync(cancel);
            foreach (var message in messages)
            {
                var chain = ChainOf(message, module);
                chain?.Address(message.Envelope);
                var lease = chain is not null && ready.Count < reserved;
                var stored = await to.Store.AddReceivedAsync(
                    transaction,
                    message.Envelope,
                    message.Subscriber,
                    lease,
                    cancel
                );
                if (stored is (var sequence, true))
                {
                    ready.Add(NewWork(message, chain!, to, sequence));
                }
                else
                {
                    left |= stored is not null;
                }
            }

            transaction.OnCommitted(() =>
            {
                committed = true;
                to.Dispatcher.Release(reserved - ready.Count);
                ready.ForEach(to.Dispatcher.Enqueue);
                if (left)
                {
                    to.Wake(runtime.Time.GetUtcNow());
                }
            });
            await transaction.CommitAsync();
        }
        finally
        {
            if (!committed)
            {
                to.Dispatcher.Release(reserved);
            }
        }
    }

    // Nobody: it is kept for code that knows it.
    private HandlerChain? ChainOf(Parcel message, string module) =>
        runtime.Messages.Find(message.Envelope.MessageType) is { } type
            ? runtime.Graph.For(module, type).FirstOrDefault(chain => chain.Subscriber == message.Subscriber)
            : null;

    private static Work NewWork(Parcel message, HandlerChain chain, ModuleRuntime module, long sequence) =>
        new()
        {
            Subscriber = message.Subscriber,
            Chain = chain,
            Module = module,
            Envelope = message.Envelope,
            InboxSequence = sequence,
        };
}
