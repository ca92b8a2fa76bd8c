using Microsoft.Extensions.Caching.Memory;

namespace Shop.Read;

internal static class Read
{
    public static object Events(EventLog log) => log; // <= Shop.Read.Read.Events(EventLog): Platform.Messaging.EventLog

    public static object Letters(DeadLetters letters) => letters; // <= Shop.Read.Read.Letters(DeadLetters): Platform.Messaging.DeadLetters

    public static int Routes(EndpointDataSource routes) => routes.Endpoints.Count; // <= Shop.Read.Read.Routes(EndpointDataSource): Microsoft.AspNetCore.Routing.EndpointDataSource // <= Shop.Read.Read.Routes(EndpointDataSource): Microsoft.AspNetCore.Routing.EndpointDataSource.Endpoints

    public static object Cache(IMemoryCache cache) => cache; // <= Shop.Read.Read.Cache(IMemoryCache): Microsoft.Extensions.Caching.Memory.IMemoryCache

    public static void Elsewhere(DbContext context) => context.Database.SetConnectionString("Data Source=stock.db"); // <= Shop.Read.Read.Elsewhere(DbContext): Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.SetConnectionString
}
