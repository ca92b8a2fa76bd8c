using Microsoft.AspNetCore.Http;

namespace Shipping;

/// <summary>What a caller may change of a shipment.</summary>
internal sealed record ShipmentStatusRequest(string? Status);

/// <summary>The warehouse says how far a shipment is.</summary>
internal static class SetShipmentStatus
{
    public static Task<IResult> Endpoint(Guid id, ShipmentStatusRequest body, WriteRequest request)
    {
        var status = ShipmentStatuses.Parse(body.Status);
        new Invalid().When(status is null, "status", "must be created, dispatched, delivered or cancelled").Throw();
        return request.InvokeAsync<ShipmentView>(new MoveShipment(id, status!.Value), view => TypedResults.Ok(view));
    }
}
