using System.Data.Common;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Platform.Data;

/// <summary>
/// Makes spans of what EF reads outside of transactions, for as long as it is not disposed. It hears of it the way EF
/// tells it: nothing is said, and nothing costs, while nobody listens.
/// </summary>
public sealed class QuerySpans : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConditionalWeakTable<DbCommand, Activity> reading = [];
    private readonly IDisposable all;
    private IDisposable? ofEf;

    /// <summary>Begins to listen.</summary>
    public QuerySpans() => all = DiagnosticListener.AllListeners.Subscribe(this);

    /// <inheritdoc/>
    public void Dispose()
    {
        all.Dispose();
        ofEf?.Dispose();
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.EntityFrameworkCore")
            ofEf = listener.Subscribe(this, IsHeard);
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> told)
    {
        switch (told.Value)
        {
            case CommandErrorEventData failed:
                End(failed.Command, failed.Exception);
                break;
            case DataReaderDisposingEventData read:
                End(read.Command, null);
                break;
            case CommandEventData begun when begun.Command.Transaction is null:
                Begin(begun);
                break;
        }
    }

    void IObserver<DiagnosticListener>.OnError(Exception error) { }

    void IObserver<DiagnosticListener>.OnCompleted() { }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) { }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted() { }

    private static bool IsHeard(string name) =>
        name == RelationalEventId.CommandExecuting.Name
        || name == RelationalEventId.CommandError.Name
        || name == RelationalEventId.DataReaderDisposing.Name;

    private void Begin(CommandEventData begun)
    {
        if (
            begun is { ExecuteMethod: DbCommandMethod.ExecuteReader, Context: SchemaDbContext context }
            && DataDiagnostics.StartReading(
                SchemaName.Of(context.GetType()),
                context.Provider,
                begun.Command.CommandText
            )
                is { } span
        )
            reading.AddOrUpdate(begun.Command, span);
    }

    private void End(DbCommand command, Exception? thrown)
    {
        if (reading.TryGetValue(command, out var span) && reading.Remove(command))
            DataDiagnostics.End(span, thrown is not null, thrown?.GetType().Name);
    }
}
