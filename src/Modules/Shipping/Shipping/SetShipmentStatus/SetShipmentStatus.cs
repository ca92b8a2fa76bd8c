using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Shipping;

/// <summary>What a caller may change of a shipment.</summary>
/// <param name="Status"><c>dispatched</c> or <c>delivered</c>.</param>
[Example("""{ "status": "dispatched" }""")]
internal sealed record ShipmentStatusRequest([property: Required] string? Status);

/// <summary>The warehouse says how far a shipment is.</summary>
internal static class SetShipmentStatus
{
    [Answers<ShipmentView>]
    [Refuses(404, "not-found", "There is no such shipment.")]
    [Refuses(409, "status-not-allowed", "The shipment cannot become that from what it is.")]
    public static Task<IResult> Endpoint(Guid id, ShipmentStatusRequest body, WriteRequest request)
    {
        var status = ShipmentStatuses.Parse(body.Status);
        new Invalid().When(status is null, "status", "must be created, dispatched, delivered or cancelled").Throw();
        return request.InvokeAsync<ShipmentView>(new MoveShipment(id, status!.Value), view => TypedResults.Ok(view));
    }
}
