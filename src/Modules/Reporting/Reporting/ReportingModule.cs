using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orders.Contracts;
using Recommendations.Contracts;
using Reporting.Data;

namespace Reporting;

/// <summary>What was sold, returned and came of orders, counted from events.</summary>
public sealed class ReportingModule : Module<ReportingDbContext>
{
    /// <inheritdoc/>
    public override void Services(IServiceCollection services, IConfiguration configuration) =>
        services.AddHostedService<KeepCounting>();

    /// <inheritdoc/>
    public override void Messaging(MessagingPolicies policies)
    {
        // Each of them is a row: what costs is the commit.
        policies.BatchMessagesOf<OrderCreated>(KeepSeveral);
        policies.BatchMessagesOf<OrderConfirmed>(KeepSeveral);
        policies.BatchMessagesOf<OrderCancelled>(KeepSeveral);
        policies.BatchMessagesOf<OrderReturned>(KeepSeveral);
        policies.BatchMessagesOf<RecommendationsShown>(KeepSeveral);
    }

    /// <inheritdoc/>
    public override void Routes(RouteGroupBuilder api)
    {
        api.MapGet("/reports/sales", ShowSales.Endpoint).RequireRole(Roles.Sales, Roles.Operator);
        api.MapGet("/reports/returns", ShowReturns.Endpoint).RequireRole(Roles.Sales, Roles.Operator);
        api.MapGet("/reports/conversion", ShowConversion.Endpoint).RequireRole(Roles.Sales, Roles.Operator);
        api.MapGet("/reports/experiments/{name}", ShowExperiment.Endpoint).RequireRole(Roles.Sales, Roles.Operator);
        api.MapPost("/reports/rebuild", RebuildReports.Endpoint).RequireRole(Roles.Operator);
        api.MapGet("/reports/rebuild", ShowReadModel.Endpoint).RequireRole(Roles.Operator);
    }

    private static void KeepSeveral(Batching batch) => batch.TriggerTime = TimeSpan.FromMilliseconds(100);
}
