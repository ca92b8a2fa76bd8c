namespace Shop;

public sealed record Pay(Guid Id);

public sealed record Paid(Guid Id);

public static class PayHandler
{
    public static async Task<Paid> Handle(Pay command, IMessageBus bus, IMessageContext context)
    {
        Guid[] both = [command.Id, command.Id];
        await bus.PublishAsync(new Paid(await Task.FromResult(command.Id)));
        foreach (var later in both.Select(id => bus.ScheduleAsync(new Paid(id), TimeSpan.FromDays(both.Length))))
            await later;
        await Tell(command, context);
        return new Paid(command.Id);
    }

    private static ValueTask Tell(Pay command, IMessageContext context) =>
        context.SendAsync(command.Id == Guid.Empty ? new Pay(command.Id) : command);
}

internal sealed class Receipt : ISideEffect
{
    public ValueTask ExecuteAsync(IMessageBus bus) => bus.PublishAsync(this);
}
