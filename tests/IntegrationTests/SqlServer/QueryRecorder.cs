using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Platform.Data;

namespace IntegrationTests.SqlServer;

/// <summary>A query of the code, and what SQL Server is sent for it.</summary>
/// <param name="Schema">Whose schema.</param>
/// <param name="From">The method that asks.</param>
/// <param name="Sql">What is sent; or why it cannot be translated.</param>
/// <param name="IsTranslated">Whether it can.</param>
internal sealed record RecordedQuery(string Schema, string From, string Sql, bool IsTranslated);

/// <summary>
/// Inside a host on whatever product: each query that EF is about to translate for the first time is translated for SQL
/// Server as well, and written down.
/// </summary>
internal sealed class QueryRecorder(string file)
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>
{
    /// <summary>Names a folder, in which each process has a file.</summary>
    public const string FolderVariable = "RECORD_QUERIES";

    /// <summary>Who asked, when it was none of the shop's.</summary>
    public const string ATest = "?";

    [ThreadStatic]
    private static bool isTranslating;
    private readonly Lock gate = new();

    // A service has one module only, whose queries the host asks as well.
    public static void Start(string folder)
    {
        if (Assembly.GetEntryAssembly()?.GetName().Name is "Host" or "testhost")
            DiagnosticListener.AllListeners.Subscribe(
                new QueryRecorder(Path.Combine(folder, $"{Environment.ProcessId}.queries"))
            );
    }

    public static IEnumerable<RecordedQuery> Read(string folder) =>
        Directory
            .GetFiles(folder, "*.queries")
            .SelectMany(File.ReadLines)
            .Select(line => JsonSerializer.Deserialize<RecordedQuery>(line)!);

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.EntityFrameworkCore")
            listener.Subscribe(this, static name => name == CoreEventId.QueryCompilationStarting.Name);
    }

    public void OnNext(KeyValuePair<string, object?> told)
    {
        if (told.Value is not QueryExpressionEventData { Context: SchemaDbContext context } query || isTranslating)
            return;
        var schema = SchemaName.Of(context.GetType());
        if (!Schemas.Names.Contains(schema))
            return;
        var from = Caller(new StackTrace());
        RecordedQuery recorded;
        isTranslating = true;
        try
        {
            recorded = new(schema, from, SqlServerTranslation.Of(schema, query.Expression), true);
        }
        catch (Exception untranslatable)
        {
            recorded = new(schema, from, untranslatable.ToString(), false);
        }
        finally
        {
            isTranslating = false;
        }

        lock (gate)
            File.AppendAllLines(file, [JsonSerializer.Serialize(recorded)]);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    // The first that is the shop's own: the state machine of an async method is nested in its class.
    private static string Caller(StackTrace stack) =>
        stack
            .GetFrames()
            .Select(frame => frame.GetMethod())
            .Where(method => IsTheShops(method?.DeclaringType?.Assembly.GetName().Name))
            .Select(method => CallSites.NameOf(method!.DeclaringType!.FullName!, method.Name))
            .FirstOrDefault(name => !name.StartsWith("Platform.Data.", StringComparison.Ordinal))
        ?? ATest;

    private static bool IsTheShops(string? assembly) =>
        assembly is not null
        && (assembly.StartsWith("Platform.", StringComparison.Ordinal) || Schemas.Modules.Contains(assembly));
}
