using Microsoft.AspNetCore.Http;
using Platform.Messaging;

namespace Platform.Hosting;

/// <summary><c>POST /api/ops/dead-letters/{id}/replay</c> and <c>DELETE /api/ops/dead-letters/{id}</c>.</summary>
internal static class TakeDeadLetter
{
    public static async Task<IResult> Replay(Guid id, DeadLetters letters, CancellationToken cancel) =>
        await letters.ReplayAsync(id, cancel) ? TypedResults.Accepted((string?)null) : throw None(id);

    public static async Task<IResult> Discard(Guid id, DeadLetters letters, CancellationToken cancel) =>
        await letters.DiscardAsync(id, cancel) ? TypedResults.NoContent() : throw None(id);

    private static Refused None(Guid id) => Refused.NotFound($"dead letter {id}");
}
