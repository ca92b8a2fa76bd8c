namespace Shop;

internal static class Place
{
    public static object Services(HttpContext http)
    {
        return http.RequestServices; // <= Shop.Place.Services(HttpContext): Microsoft.AspNetCore.Http.HttpContext.RequestServices
    }

    public static Func<IServiceScopeFactory, object> Later() => scopes => scopes.CreateScope(); // <= Shop.Place.Later(): Microsoft.Extensions.DependencyInjection.IServiceScopeFactory // <= Shop.Place.Later(): Microsoft.Extensions.DependencyInjection.IServiceScopeFactory.CreateScope
}
