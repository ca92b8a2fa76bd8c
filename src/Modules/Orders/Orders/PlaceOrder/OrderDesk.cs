using Microsoft.AspNetCore.Http;

namespace Orders;

/// <summary>What placing an order takes beside the order.</summary>
internal sealed record OrderDesk(
    Caller Caller,
    IMessageBus Bus,
    WriteRequest Write,
    OrderWatch Watch,
    TimeProvider Time,
    HttpContext Http
);
