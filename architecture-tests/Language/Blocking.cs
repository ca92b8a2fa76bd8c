using ArchitectureTests.Bodies;

namespace ArchitectureTests.Language;

/// <summary>Code that keeps a thread while it waits.</summary>
internal static class Blocking
{
    private static readonly Banned Never = Banned.List("Blocking");

    // On a thread of one's own these keep nobody.
    private static readonly HashSet<string> Waits = new(StringComparer.Ordinal)
    {
        "System.Threading.Thread.Sleep",
        "System.Threading.Thread.SpinWait",
        "System.Threading.SpinWait.SpinUntil",
        "System.Threading.SemaphoreSlim.Wait",
        "System.Threading.ManualResetEventSlim.Wait",
        "System.Threading.CountdownEvent.Wait",
        "System.Threading.Barrier.SignalAndWait",
        "System.Threading.Monitor.Wait",
        "System.Threading.WaitHandle.WaitOne",
        "System.Threading.WaitHandle.WaitAll",
        "System.Threading.WaitHandle.WaitAny",
        "System.Collections.Concurrent.BlockingCollection`1.Take",
        "System.Collections.Concurrent.BlockingCollection`1.TryTake",
        "System.Collections.Concurrent.BlockingCollection`1.GetConsumingEnumerable",
    };

    /// <summary>Waiting for a task, a lock or the database.</summary>
    public static Sentence BlockAThread(this ShouldNot<CodeMethod> methods) =>
        methods.Have(
            (method, code) =>
                from call in method.Calls
                where WaitsForTask(call) || RunsQuery(call) || (WaitsForOthers(call) && !OwnThreads.IsOnOne(call, code))
                select call.AsOffence()
        );

    private static bool WaitsForTask(Call call) =>
        call.Called.Name == "GetResult" ? Awaiting.WaitsForResult(call) : Never.Forbids(call.Called);

    private static bool WaitsForOthers(Call call) => Waits.Contains($"{call.On}.{call.Called.Name}");

    /// <summary>Whether a query is run by what knows no waiting: <c>Queryable.Any</c>, <c>Enumerable.ToList</c>, <c>foreach</c>.</summary>
    private static bool RunsQuery(Call call) =>
        call.On switch
        {
            "System.Linq.Queryable" => !IsQuery(call.Called.ReturnType),
            "System.Linq.Enumerable" => IsQuery(TypeOfFirst(call)),
            "System.Collections.Generic.IEnumerable`1" => IsQuery(TypeOfFirst(call)),
            _ => false,
        };

    private static TypeReference? TypeOfFirst(Call call) =>
        call.Argument(0) is { } source ? Operands.TypeOf(call.Body, source) : null;

    private static bool IsQuery(TypeReference? type) =>
        type?.GetElementType().FullName
            is "System.Linq.IQueryable"
                or "System.Linq.IQueryable`1"
                or "System.Linq.IOrderedQueryable`1"
                or "Microsoft.EntityFrameworkCore.DbSet`1";
}
