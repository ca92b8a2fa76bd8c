using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Shop.Place;

internal static class Place
{
    public static object Bus(DbContext shop) => shop.GetService<IMessageBus>(); // <= Shop.Place.Place.Bus(DbContext): Microsoft.EntityFrameworkCore.Infrastructure.AccessorExtensions.GetService

    public static object? Feature(HttpContext http) => http.Features.Get<IServiceProvidersFeature>(); // <= Shop.Place.Place.Feature(HttpContext): Microsoft.AspNetCore.Http.Features.IServiceProvidersFeature

    public static object Built(IServiceCollection services) => services.BuildServiceProvider(); // <= Shop.Place.Place.Built(IServiceCollection): Microsoft.Extensions.DependencyInjection.ServiceCollectionContainerBuilderExtensions.BuildServiceProvider
}
