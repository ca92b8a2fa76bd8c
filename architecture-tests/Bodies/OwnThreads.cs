using Mono.Cecil.Cil;

namespace ArchitectureTests.Bodies;

/// <summary>Compiled methods that run on a thread of their own: one begins there, or only such methods call them.</summary>
internal static class OwnThreads
{
    public static bool IsOnOne(Call call, Codebase code) => code.Once(Find)[0].Contains(call.Body);

    private static IEnumerable<HashSet<MethodDefinition>> Find(Codebase code)
    {
        var all = CodeMethod.In(code).SelectMany(method => method.Calls).ToList();
        var calls = all.Select(call => (By: call.Body, Called: Written(call.At)))
            .Where(call => call.Called is not null);
        var (called, callers) = (calls.ToLookup(it => it.By), calls.ToLookup(it => it.Called));
        var starts = all.Where(BeginsThread).Select(call => Written(call.Argument(1))).OfType<MethodDefinition>();

        var own = starts.ToHashSet();
        for (var found = own.ToList(); found.Count > 0; )
            found = [.. found.SelectMany(by => called[by]).Select(it => it.Called!).Where(own.Add)];
        var begun = starts.ToHashSet();
        while (
            own.RemoveWhere(method => !begun.Contains(method) && !callers[method].All(it => own.Contains(it.By))) > 0
        )
            ;
        yield return own;
    }

    private static bool BeginsThread(Call call) =>
        call is { IsNew: true, On: "System.Threading.ThreadStart" or "System.Threading.ParameterizedThreadStart" };

    private static MethodDefinition? Written(Instruction? instruction) =>
        instruction?.Operand is MethodReference called && called.DeclaringType.GetElementType() is TypeDefinition
            ? called.Resolve()
            : null;
}
