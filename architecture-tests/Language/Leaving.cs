using ArchitectureTests.Bodies;

namespace ArchitectureTests.Language;

/// <summary>Work that is begun and that nobody waits for.</summary>
internal static class Leaving
{
    private static readonly string[] Beginning =
    [
        "System.Threading.Tasks.Task.Run",
        "System.Threading.Tasks.TaskFactory.StartNew",
        "System.Threading.ThreadPool.QueueUserWorkItem",
        "System.Threading.ThreadPool.UnsafeQueueUserWorkItem",
        "System.Threading.Thread.Start",
        "System.Threading.Tasks.Parallel.For",
        "System.Threading.Tasks.Parallel.ForEach",
        "System.Threading.Tasks.Parallel.ForAsync",
        "System.Threading.Tasks.Parallel.ForEachAsync",
        "System.Threading.Tasks.Parallel.Invoke",
        "System.TimeProvider.CreateTimer",
    ];

    /// <summary>A task that is dropped, async code that answers nothing; in handlers, other threads too.</summary>
    public static Sentence BeginWhatNobodyWaitsFor(this ShouldNot<CodeMethod> methods) =>
        methods.Have((method, _) => Calls(method).Concat(AsyncVoid(method)));

    private static IEnumerable<Offence> Calls(CodeMethod method)
    {
        var isHandler = Handlers.IsHandlerClass(method.Type);
        foreach (var call in method.Calls)
            if (IsDropped(call))
                yield return call.AsOffence($"drops the task of {Names.Of(call.Called)}");
            else if (isHandler && Beginning.Contains($"{call.On}.{call.Called.Name}"))
                yield return call.AsOffence();
    }

    private static bool IsDropped(Call call) =>
        Awaiting.IsAwaited(call.Called.ReturnType) && call.At.Next?.OpCode.Code == Op.Pop;

    private static IEnumerable<Offence> AsyncVoid(CodeMethod method) =>
        from body in method.Bodies
        where body.ReturnType.MetadataType == MetadataType.Void && Awaiting.IsAsync(body)
        select new Offence(method.Name, "is async and returns no task", Sources.FirstLineOf(body) ?? method.Place);
}
