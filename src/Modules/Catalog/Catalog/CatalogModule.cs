using Catalog.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog;

/// <summary>Products, categories and prices.</summary>
public sealed class CatalogModule : Module<CatalogDbContext>
{
    /// <inheritdoc/>
    public override void Services(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<CatalogCache>();

    /// <inheritdoc/>
    public override void Routes(RouteGroupBuilder api)
    {
        api.MapGet("/products", ListProducts.Endpoint).AllowAnonymous();
        api.MapGet("/products/{sku}", GetProduct.Endpoint).AllowAnonymous();
        api.MapGet("/categories", ListCategories.Endpoint).AllowAnonymous();

        api.MapPost("/products", CreateProduct.Endpoint).RequireRole(Roles.Catalog);
        api.MapPut("/products", PutProducts.Endpoint).RequireRole(Roles.Catalog);
        api.MapPut("/products/{sku}", ChangeProduct.Endpoint).RequireRole(Roles.Catalog);
        api.MapDelete("/products/{sku}", DiscontinueProduct.Endpoint).RequireRole(Roles.Catalog);
    }
}
