using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Platform.Hosting;

/// <summary>What operators look at and do, below <c>/api/ops</c>.</summary>
internal static class OperationsRoutes
{
    public static void MapOperations(this WebApplication app)
    {
        var operations = app.MapGroup("/api/ops");
        operations.MapGet("/dead-letters", ListDeadLetters.Endpoint).RequireRole(Roles.Operator);
        operations.MapPost("/dead-letters/{id:guid}/replay", TakeDeadLetter.Replay).RequireRole(Roles.Operator);
        operations.MapDelete("/dead-letters/{id:guid}", TakeDeadLetter.Discard).RequireRole(Roles.Operator);
        operations.MapGet("/events", ListEvents.Endpoint).RequireRole(Roles.Operator);
    }
}
