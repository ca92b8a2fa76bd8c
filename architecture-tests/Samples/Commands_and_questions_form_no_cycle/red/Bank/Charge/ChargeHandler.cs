using Bank.Contracts;
using Shop.Contracts;

namespace Bank;

public static class ChargeHandler
{
    public static async Task<Charged> Handle(Charge command, IMessageBus bus, CancellationToken cancel)
    {
        await bus.InvokeAsync<Total>( // <= Bank.ChargeHandler.Handle(Charge, IMessageBus, CancellationToken): asks Shop (GetTotal) in the ring Bank → Shop → Bank
            new GetTotal(command.OrderId),
            cancel
        );
        return new Charged(command.OrderId);
    }
}
