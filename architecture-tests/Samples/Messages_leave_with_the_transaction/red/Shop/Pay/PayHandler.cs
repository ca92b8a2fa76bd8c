namespace Shop;

public sealed record Pay(Guid Id);

/// <summary>The bus that a container gives is not the one of the transaction.</summary>
public sealed class PayHandler(IMessageBus bus)
{
    public async Task Handle(Pay command, IMessageContext context)
    {
        await context.PublishAsync(new Placed(command.Id));
        await bus.SendAsync(new Placed(command.Id)); // <= Shop.PayHandler.Handle(Pay, IMessageContext): Platform.Messaging.IMessageBus.SendAsync
    }
}
