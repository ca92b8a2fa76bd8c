using Bank.Contracts;
using Shop.Contracts;

namespace Bank;

public static class ChargeHandler
{
    public static async Task<Charged> Handle(Charge command, IMessageBus bus, CancellationToken cancel)
    {
        await bus.InvokeAsync<Total>(new GetTotal(command.OrderId), cancel);
        return new Charged(command.OrderId);
    }
}
