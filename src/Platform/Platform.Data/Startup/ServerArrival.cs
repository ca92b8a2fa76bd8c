using Microsoft.Extensions.Logging;

namespace Platform.Data;

/// <summary>Waits for servers that are not there yet: they may have been started together with this process.</summary>
internal sealed class ServerArrival(TimeSpan patience, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly long started = clock.GetTimestamp();
    private string? waitedFor;

    /// <summary>Connects, and lets go.</summary>
    /// <exception cref="StartRefusedException">That is not possible, for a reason that can be said.</exception>
    public async Task WaitAsync(ModuleDatabase database, CancellationToken cancel)
    {
        while (await FaultAsync(database, cancel) is { } fault)
        {
            var waited = clock.GetElapsedTime(started);
            if (fault.Kind != SetupFaultKind.NotThere)
                throw new StartRefusedException($"{database.Setting} {fault.Says}");
            if (waited >= patience)
                throw new StartRefusedException(
                    $"{database.Setting} {fault.Says}"
                        + (patience == TimeSpan.Zero ? "" : $" It was waited for for {patience.TotalSeconds:0.#} s.")
                );
            if (waitedFor != fault.Says)
                log.LogWarning("{Setting} {Fault} Waiting.", database.Setting, waitedFor = fault.Says);
            await Task.Delay(Pause, clock, cancel);
        }
    }

    private static async Task<SetupFault?> FaultAsync(ModuleDatabase database, CancellationToken cancel)
    {
        try
        {
            database.Provider.Prepare(database.Schema);
            await using var connection = await database.OpenReadAsync(cancel);
            return null;
        }
        catch (Exception error) when (database.Provider.SetupFaultOf(error) is { } fault)
        {
            return fault;
        }
    }
}
