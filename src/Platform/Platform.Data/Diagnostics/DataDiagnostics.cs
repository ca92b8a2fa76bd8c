using System.Diagnostics;

namespace Platform.Data;

/// <summary>Spans of the databases: each transaction that writes, and each query outside of one.</summary>
public static class DataDiagnostics
{
    /// <summary>The name of the activity source.</summary>
    public const string Name = "Platform.Data";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>A transaction, from asking for it to its end; null when nobody listens to what it is part of.</summary>
    internal static Activity? StartWriting(ModuleDatabase database) =>
        Start($"{database.Schema} transaction", database.Schema, database.Provider)
            ?.SetTag("db.operation.name", "transaction");

    /// <summary>A query, from its first row to its last.</summary>
    internal static Activity? StartReading(string schema, DatabaseProvider provider, string text) =>
        Start($"{schema} query", schema, provider)?.SetTag("db.query.text", text);

    /// <summary>Its turn has come: how long it waited for other writers.</summary>
    /// <param name="span">The transaction.</param>
    /// <param name="asked">When it was asked for, by <see cref="Stopwatch"/>.</param>
    internal static void Begun(Activity? span, long asked) =>
        span?.SetTag("platform.db.waited", Stopwatch.GetElapsedTime(asked).TotalSeconds);

    internal static void End(Activity? span, bool failed = false, string? error = null)
    {
        if (span is null)
            return;
        if (failed)
            span.SetTag("error.type", error ?? "_OTHER").SetStatus(ActivityStatusCode.Error);
        Alone(span.Stop);
    }

    // What works for nobody in particular, such as a look for messages that are due, is nobody's trace.
    private static Activity? Start(string name, string schema, DatabaseProvider provider)
    {
        if (!Source.HasListeners() || Activity.Current is not { IsAllDataRequested: true })
            return null;
        Activity? span = null;
        Alone(() => span = Source.StartActivity(name, ActivityKind.Client));
        return span?.SetTag("db.system.name", provider.Name.ToLowerInvariant()).SetTag("db.namespace", schema);
    }

    // Nothing is a part of these spans: what a transaction sends belongs to the work, and not to its commit.
    private static void Alone(Action act)
    {
        var current = Activity.Current;
        act();
        Activity.Current = current;
    }
}
