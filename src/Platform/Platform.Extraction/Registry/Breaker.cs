using Polly;
using Polly.CircuitBreaker;

namespace Platform.Extraction;

/// <summary>
/// The circuit breaker of one instance. So many failures in a row open it; after a while one call may try, and its
/// outcome decides.
/// </summary>
internal sealed class Breaker
{
    private readonly CircuitBreakerStateProvider state = new();
    private readonly CircuitBreakerManualControl control = new();
    private readonly ResiliencePipeline<bool> pipeline;
    private readonly TimeSpan openFor;
    private readonly TimeProvider clock;
    private readonly Action<CircuitState> changed;
    private readonly Lock turn = new();
    private CircuitState told = CircuitState.Closed;
    private TaskCompletionSource<bool>? trial;
    private long retryAt;
    private bool hasFailed;

    /// <param name="failures">So many in a row open it.</param>
    /// <param name="openFor">How long it stays open.</param>
    /// <param name="clock">The time.</param>
    /// <param name="changed">Told each new state.</param>
    public Breaker(int failures, TimeSpan openFor, TimeProvider clock, Action<CircuitState> changed)
    {
        (this.openFor, this.clock, this.changed) = (openFor, clock, changed);
        pipeline = new ResiliencePipelineBuilder<bool> { TimeProvider = clock }
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions<bool>
                {
                    // Only failures are told to it, and a success makes it forget them: so they are counted in a row.
                    ShouldHandle = static outcome => ValueTask.FromResult(!outcome.Outcome.Result),
                    FailureRatio = 1,
                    MinimumThroughput = failures,
                    SamplingDuration = TimeSpan.FromMinutes(1),
                    BreakDuration = openFor,
                    StateProvider = state,
                    ManualControl = control,
                }
            )
            .Build();
    }

    /// <summary>Closed, open or half-open.</summary>
    public CircuitState State => state.CircuitState;

    /// <summary>Whether a call would be let through at this moment.</summary>
    public bool LetsThrough => State == CircuitState.Closed || clock.GetUtcNow().UtcTicks >= Volatile.Read(ref retryAt);

    /// <summary>Lets a call through, or not; where one may try, it is this one.</summary>
    public bool TryEnter()
    {
        if (State == CircuitState.Closed)
        {
            return true;
        }

        lock (turn)
        {
            if (State == CircuitState.Closed)
            {
                return true;
            }

            if (clock.GetUtcNow().UtcTicks < retryAt)
            {
                return false;
            }

            retryAt = (clock.GetUtcNow() + openFor).UtcTicks;
            // Whoever was let through and has not been heard of since is not waited for.
            if (State == CircuitState.HalfOpen && trial is not null)
            {
                return true;
            }

            // The call goes on outside of Polly, which waits for its outcome; that is taken in before it is told.
            var outcome = new TaskCompletionSource<bool>();
            var mayTry = false;
            _ = RunAsync(() =>
            {
                mayTry = true;
                return outcome.Task;
            });
            trial = mayTry ? outcome : null;
            Tell();
            return mayTry;
        }
    }

    /// <summary>A call went well.</summary>
    public void Succeeded()
    {
        if (!hasFailed)
        {
            return;
        }

        lock (turn)
        {
            if (TakeTrial() is { } tried)
            {
                tried.SetResult(true);
                hasFailed = false;
            }
            else if (State == CircuitState.Closed)
            {
                Close();
            }

            Tell();
        }
    }

    /// <summary>A call failed: no answer, or one that says that the other side is broken.</summary>
    public void Failed()
    {
        lock (turn)
        {
            hasFailed = true;
            if (TakeTrial() is { } tried)
            {
                tried.SetResult(false);
            }
            else if (State == CircuitState.Closed)
            {
                _ = RunAsync(static () => Task.FromResult(false));
            }

            if (State == CircuitState.Open)
            {
                retryAt = (clock.GetUtcNow() + openFor).UtcTicks;
            }

            Tell();
        }
    }

    /// <summary>Lets everything through again: the instance has been seen to be well.</summary>
    public void Reset()
    {
        lock (turn)
        {
            trial = null;
            Close();
            Tell();
        }
    }

    // Polly's own callbacks would make the call that may try wait for them.
    private void Tell()
    {
        if (State != told)
        {
            told = State;
            changed(told);
        }
    }

    private TaskCompletionSource<bool>? TakeTrial()
    {
        var taken = trial;
        trial = null;
        return taken;
    }

    private void Close()
    {
        hasFailed = false;
        _ = control.CloseAsync();
    }

    private async Task RunAsync(Func<Task<bool>> outcome)
    {
        try
        {
            await pipeline.ExecuteAsync(async _ => await outcome());
        }
        catch (BrokenCircuitException)
        {
            // Not let through, and so not asked.
        }
    }
}
