using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orders.Data;

namespace Orders;

/// <summary>Orders, their way from placed to delivered or undone, and returns.</summary>
public sealed class OrdersModule : Module<OrdersDbContext>
{
    public override void Services(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Orders").Get<FulfilmentOptions>() ?? new());
        services.AddSingleton<FulfilmentClock>();
        services.AddSingleton<OrderWatch>();
    }

    public override void Routes(RouteGroupBuilder api)
    {
        api.MapPost("/orders", PlaceOrder.Endpoint).RequireRole(Roles.Customer, Roles.Sales);
        api.MapGet("/orders", ListOrders.Endpoint).RequireAuthorization();
        api.MapGet("/orders/recent", ListOrders.RecentEndpoint).RequireAuthorization();
        api.MapGet("/orders/user/{userId:guid}", ListOrders.OfUserEndpoint).RequireAuthorization();
        api.MapGet("/orders/{id:guid}", ShowOrder.Endpoint).RequireAuthorization();
        api.MapGet("/orders/{id:guid}/status", ShowStatus.Endpoint).RequireAuthorization();
        api.MapPut("/orders/{id:guid}/status", ChangeStatus.Endpoint).RequireAuthorization();
        api.MapPost("/orders/{id:guid}/returns", ReturnGoods.Endpoint).RequireAuthorization();
    }
}
