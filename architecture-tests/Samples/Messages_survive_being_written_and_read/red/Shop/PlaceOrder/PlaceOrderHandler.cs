using System.Text.Json.Serialization;

namespace Shop;

public sealed record PlaceOrder(Guid OrderId, [property: JsonIgnore] string Secret, IReadOnlyList<Line> Lines) // <= Shop.PlaceOrder.Secret: is lost in JSON
{
    public DateTimeOffset At { get; } = DateTimeOffset.UnixEpoch; // <= Shop.PlaceOrder.At: is lost in JSON

    public string? Note { get; private set; } // <= Shop.PlaceOrder.Note: is lost in JSON

    private readonly int pieces; // <= Shop.PlaceOrder.pieces: is lost in JSON

    public PlaceOrder Of(int number) => new PlaceOrder(OrderId, Secret, Lines) { Note = Note + pieces + number };
}

public sealed record Line(string Sku)
{
    public string? Gift { get; private init; } // <= Shop.Line.Gift: is lost in JSON
}

public static class PlaceOrderHandler
{
    public static object Handle(PlaceOrder command) => command.Of(1);
}
