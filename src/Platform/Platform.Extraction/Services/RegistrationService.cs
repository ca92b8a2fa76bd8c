using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Platform.Extraction;

/// <summary>
/// Makes a service and its host known to each other. Learns who handles what before the first message is handled here,
/// since what that one causes must find its way; registers once it listens, beats, registers again when the host has
/// forgotten it, and says goodbye before it stops listening. Waits for a host that is not there.
/// </summary>
internal sealed partial class RegistrationService(
    HostRegistry registry,
    HostClient host,
    HostKeys keys,
    ServiceHost others,
    HandedDigestKey digestKey,
    HandedFlags flags,
    ServiceIdentity self,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<RegistrationService> log
) : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan UntilRetry = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ToLeave = TimeSpan.FromSeconds(2);

    // Other hosts hear of it within half a second, and what is on its way from them arrives.
    private static readonly TimeSpan UntilAllKnow = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource stopping = new();
    private TimeSpan beatEvery = TimeSpan.FromSeconds(1);
    private bool isAway;
    private Task running = Task.CompletedTask;

    /// <summary>Why it ended, when that was because it cannot register.</summary>
    public StartRefusedException? Refusal { get; private set; }

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await TryAsync(LearnAsync, cancellationToken);
        }
        catch (CredentialRefusedException)
        {
            throw CredentialRefusedException.AtStart(host.Address);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        running = Task.Run(() => RunAsync(stopping.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await running;
        if (!digestKey.IsThere)
        {
            return;
        }

        try
        {
            using var patience = new CancellationTokenSource(ToLeave, clock);
            await registry.LeaveAsync(patience.Token);
            await Task.Delay(UntilAllKnow, clock, cancellationToken);
        }
        catch (Exception away) when (IsAway(away) || away is CredentialRefusedException)
        {
            // The host is not there to send anything.
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => stopping.Dispose();

    private async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                if (await TryAsync(RegisterAsync, cancel))
                {
                    while (await TryAsync(BeatAsync, cancel))
                    {
                        await Task.Delay(beatEvery, clock, cancel);
                    }
                }
            }
        }
        catch (Exception ended)
            when (cancel.IsCancellationRequested && (ended is OperationCanceledException || IsAway(ended)))
        {
            // It ends; the host may have ended first.
        }
        catch (Exception refused)
            when (refused is StartRefusedException or CredentialRefusedException or RegistrationRefusedException)
        {
            Refusal = AtStart(refused);
            lifetime.StopApplication();
        }
    }

    private async Task<bool> LearnAsync(CancellationToken cancel)
    {
        await others.LearnAsync(cancel);
        return true;
    }

    private async Task<bool> RegisterAsync(CancellationToken cancel)
    {
        if (digestKey.IsThere)
        {
            // It has forgotten this service, so it may be another build.
            await others.LearnAsync(cancel);
        }

        var given = await registry.RegisterAsync(cancel);
        await keys.WarmAsync(cancel);
        beatEvery = TimeSpan.FromSeconds(given.BeatEvery);
        if (given.Flags is { } handed)
            flags.Take(handed);
        digestKey.Take(given.DigestKey);
        RegisteredAs(host.Address, self.Module, self.Version, given.Extracted);
        return true;
    }

    private async Task<bool> BeatAsync(CancellationToken cancel)
    {
        var beaten = await registry.BeatAsync(cancel);
        others.HasTakenBack = beaten is { Sends: false };
        if (beaten?.Flags is { } handed)
            flags.Take(handed);
        if (beaten is not null && isAway)
        {
            // It may have come back as another build.
            await others.LearnAsync(cancel);
        }

        return beaten is not null;
    }

    /// <summary>Does it, as often as it takes for the host to be there.</summary>
    private async Task<bool> TryAsync(Func<CancellationToken, Task<bool>> act, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                var done = await act(cancel);
                if (isAway)
                    Back(host.Address);
                isAway = false;
                return done;
            }
            catch (Exception away) when (IsAway(away) && !cancel.IsCancellationRequested)
            {
                SayOnce(away);
            }
            catch (Exception refused)
                when (refused is CredentialRefusedException or RegistrationRefusedException && digestKey.IsThere)
            {
                // It was let in before: what has changed at the host may change again.
                SayOnce(refused);
            }

            await Task.Delay(UntilRetry * (1 + Random.Shared.NextDouble()), clock, cancel);
        }
    }

    private static bool IsAway(Exception wrong) =>
        wrong is HttpRequestException or OperationCanceledException or JsonException;

    private StartRefusedException AtStart(Exception refused) =>
        refused switch
        {
            StartRefusedException itself => itself,
            CredentialRefusedException => CredentialRefusedException.AtStart(host.Address),
            _ => new StartRefusedException($"The host at {host.Address} refuses this service: {refused.Message}"),
        };

    private void SayOnce(Exception wrong)
    {
        if (!isAway)
        {
            Waiting(host.Address, wrong.Message);
        }

        isAway = true;
    }

    [LoggerMessage(LogLevel.Warning, "Waiting for the host at {Host}: {Reason}")]
    private partial void Waiting(Uri host, string reason);

    [LoggerMessage(LogLevel.Information, "The host at {Host} is there.")]
    private partial void Back(Uri host);

    [LoggerMessage(
        LogLevel.Information,
        "Registered with {Host} as a service of {Module} {Version}, which gets {Share} % of its calls."
    )]
    private partial void RegisteredAs(Uri host, string module, string version, int share);
}
