using System.Threading.Channels;

namespace Shop.Read;

internal sealed record Order(int Number);

internal sealed class Listen(Channel<Order> orders, IEnumerable<Order> first)
{
    public bool TryRead(out Order? order) =>
        orders.Reader.TryRead(out order) || (order = first.FirstOrDefault()) is not null;
}

internal sealed class Retry(Func<int, TimeSpan> pause)
{
    public static Retry Never() => new(_ => TimeSpan.Zero);

    public TimeSpan After(int attempt) => pause(attempt);
}
