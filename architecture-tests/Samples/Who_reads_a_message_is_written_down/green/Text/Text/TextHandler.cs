using Shop.Contracts;

namespace Text;

public static class TextHandler
{
    public static async Task Handle(OrderPlaced placed, CancellationToken cancel) =>
        await Console.Out.WriteLineAsync($"{placed}".AsMemory(), cancel);
}
