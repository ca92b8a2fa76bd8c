using System.Text.Json.Serialization;

namespace Shop.Contracts;

[MessageIdentity("shop.order.placed")]
public sealed record OrderPlaced(
    Guid OrderId,
    [property: JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
        int Pieces, // <= shop.order.placed: `pieces` was int, is int (AllowReadingFromString, WriteAsString); read by nobody here
    [property: JsonConverter(typeof(JsonStringEnumConverter<Size>))] Size Size // <= shop.order.placed: `size` was enum: 0 0, 1 1, is enum: Small 0, Large 1 (JsonStringEnumConverter`1); read by nobody here
) : IEvent;

public enum Size
{
    Small,
    Large,
}
