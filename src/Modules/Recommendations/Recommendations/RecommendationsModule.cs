using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orders.Contracts;
using Recommendations.Data;

namespace Recommendations;

/// <summary>What goes well with what others and oneself have bought.</summary>
public sealed class RecommendationsModule : Module<RecommendationsDbContext>
{
    /// <inheritdoc/>
    public override void Services(IServiceCollection services, IConfiguration configuration) =>
        services.AddScoped<PersonalOrder>();

    /// <inheritdoc/>
    public override void Messaging(MessagingPolicies policies) =>
        policies.BatchMessagesOf<OrderConfirmed>(batch => batch.TriggerTime = TimeSpan.FromMilliseconds(100));

    /// <inheritdoc/>
    public override void Routes(RouteGroupBuilder api)
    {
        api.MapGet("/recommendations", RecommendToCustomer.Endpoint).RequireRole(Roles.Customer);
        api.MapGet("/recommendations/products/{sku}", RecommendWithProduct.Endpoint).AllowAnonymous();
        api.MapPost("/recommendations/rebuild", Rebuild.Endpoint).RequireRole(Roles.Operator);
        api.MapGet("/recommendations/rebuild", ShowRebuild.Endpoint).RequireRole(Roles.Operator);
    }
}
