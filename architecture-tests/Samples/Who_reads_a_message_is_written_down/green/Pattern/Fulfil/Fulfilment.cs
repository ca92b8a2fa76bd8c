using Shop.Contracts;

namespace Pattern;

/// <summary>The bus reads the id to find the saga, and hands the event on unread.</summary>
public sealed class Fulfilment : Saga
{
    public Guid Id { get; init; }

    public void Handle(OrderShipped _) => MarkCompleted();

    public static void NotFound(OrderShipped _) { }
}
