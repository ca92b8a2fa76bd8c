namespace Shop;

public sealed record Pay(Guid Id);

public static class PayHandler
{
    public static async Task<Pay?> Handle(Pay command, IMessageContext context)
    {
        await context.PublishAsync(command);
        _ = new List<int>().Remove(1);
        return null;
    }
}
