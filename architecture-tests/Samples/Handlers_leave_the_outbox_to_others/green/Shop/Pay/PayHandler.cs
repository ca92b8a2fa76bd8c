namespace Shop;

public sealed record Pay(Guid Id);

public static class PayHandler
{
    public static async Task<Pay> Handle(Pay command, ShopDbContext shop, IMessageContext context)
    {
        shop.Add(new Order { Id = command.Id });
        await context.PublishAsync(command);
        return command;
    }
}
