using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Shipping;

/// <summary>Shipments of paid orders, from the warehouse to the customer's door.</summary>
public sealed class ShippingModule : Module<ShippingDbContext>
{
    public override void Services(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(ServedCountries.From(configuration));

    public override void Routes(RouteGroupBuilder api)
    {
        string[] readers = [Roles.Warehouse, Roles.Sales, Roles.Operator];
        api.MapGet("/shipments", ListShipments.Endpoint).RequireRole(readers);
        api.MapGet("/shipments/{id:guid}", GetShipment.Endpoint).RequireRole(readers);
        api.MapPut("/shipments/{id:guid}/status", SetShipmentStatus.Endpoint).RequireRole(Roles.Warehouse);
    }
}
