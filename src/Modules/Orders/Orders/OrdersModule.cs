using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orders.Data;
using Orders.V1;

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

    public override void Measures(EventMeasures events) =>
        events
            .Sum<OrderConfirmed>("orders.revenue", "What confirmed orders come to.", order => order.Total)
            .Count<OrderCancelled>(
                "orders.cancelled",
                "Cancelled orders.",
                "order.was",
                order => order.AfterConfirmation ? "confirmed" : "pending"
            );

    public override void Messaging(MessagingPolicies policies)
    {
        policies.BatchMessagesOf<OrderCreated>(Soon);
        policies.BatchMessagesOf<OrderConfirmed>(Soon);
        policies.BatchMessagesOf<OrderShipped>(Soon);
        policies.BatchMessagesOf<OrderDelivered>(Soon);
        policies.BatchMessagesOf<OrderCancelled>(Soon);
        policies.BatchMessagesOf<ReturnRequested>(Soon);
        policies.BatchMessagesOf<OrderReturned>(Soon);
        policies.BatchMessagesOf<ReturnRefused>(Soon);

        static void Soon(Batching batch) => batch.TriggerTime = TimeSpan.FromMilliseconds(100);
    }

    public override void Routes(RouteGroupBuilder api)
    {
        api.MapPost("/orders", PlaceOrder.Endpoint).RequireRole(Roles.Customer, Roles.Sales).Since(2);
        api.MapGet("/orders", ListOrders.Endpoint).WithFields().RequireAuthorization();
        api.MapGet("/orders/recent", ListOrders.RecentEndpoint).WithFields().RequireAuthorization();
        api.MapGet("/orders/user/{userId:guid}", ListOrders.OfUserEndpoint).WithFields().RequireAuthorization();
        api.MapGet("/orders/{id:guid}", ShowOrder.Endpoint).WithFields().RequireAuthorization().Since(2);
        api.MapGet("/orders/{id:guid}/details", ShowDetails.Endpoint).WithFields().RequireAuthorization();
        api.MapPost("/orders/details/rebuild", RebuildDetails.Endpoint).RequireRole(Roles.Operator);
        api.MapGet("/orders/details/rebuild", ShowDetailsRebuild.Endpoint).RequireRole(Roles.Operator);
        api.MapGet("/orders/{id:guid}/status", ShowStatus.Endpoint).RequireAuthorization();
        api.MapPut("/orders/{id:guid}/status", ChangeStatus.Endpoint).RequireAuthorization().Since(2);
        api.MapPost("/orders/{id:guid}/returns", ReturnGoods.Endpoint).RequireAuthorization();

        // Version 1, in which a line's price is a bare number.
        var old = api.MapGroup("").Deprecated(since: "2026-11-21", sunset: "2027-11-21");
        old.MapPost("/orders", PlaceOrderV1.Endpoint).RequireRole(Roles.Customer, Roles.Sales);
        old.MapGet("/orders/{id:guid}", ShowOrderV1.Endpoint).RequireAuthorization();
        old.MapPut("/orders/{id:guid}/status", ChangeStatusV1.Endpoint).RequireAuthorization();
    }
}
