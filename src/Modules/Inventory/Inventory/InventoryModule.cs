using Inventory.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Inventory;

/// <summary>Stock levels, reservations and receipts.</summary>
public sealed class InventoryModule : Module<InventoryDbContext>
{
    /// <inheritdoc/>
    public override void Routes(RouteGroupBuilder api)
    {
        var inventory = api.MapGroup("/inventory").RequireRole(Roles.Warehouse);
        inventory.MapGet("/{sku}", GetStock.Endpoint);
        inventory.MapPost("/{sku}/receipts", ReceiveStock.Endpoint);
        inventory.MapPost("/receipts", ReceiveStock.ManyEndpoint);
    }
}
