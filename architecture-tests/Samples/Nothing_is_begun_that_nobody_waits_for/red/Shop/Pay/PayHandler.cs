namespace Shop;

public sealed record Pay(Guid Id);

public static class PayHandler
{
    public static async Task Handle(Pay command, IMessageContext context, CancellationToken cancel)
    {
        _ = context.PublishAsync(command); // <= Shop.PayHandler.Handle(Pay, IMessageContext, CancellationToken): drops the task of Platform.Messaging.IMessageBus.PublishAsync
        await Task.Run(() => new Mail().SendAsync("paid"), cancel); // <= Shop.PayHandler.Handle(Pay, IMessageContext, CancellationToken): System.Threading.Tasks.Task.Run
        _ = Task.Factory.StartNew(() => { }, cancel); // <= Shop.PayHandler.Handle(Pay, IMessageContext, CancellationToken): drops the task of System.Threading.Tasks.TaskFactory.StartNew
        ThreadPool.QueueUserWorkItem(_ => { }); // <= Shop.PayHandler.Handle(Pay, IMessageContext, CancellationToken): System.Threading.ThreadPool.QueueUserWorkItem
    }
}
