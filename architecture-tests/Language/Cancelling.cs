using ArchitectureTests.Bodies;
using Mono.Cecil.Cil;

namespace ArchitectureTests.Language;

/// <summary>Cancellation tokens: who takes one, and who passes it on.</summary>
internal static class Cancelling
{
    private const string Token = "System.Threading.CancellationToken";

    /// <summary>Those that return a task and may choose their parameters.</summary>
    public static Subjects<CodeMethod> AreAsynchronous(this Subjects<CodeMethod> methods) =>
        methods.Where(method => Awaiting.IsAwaited(method.Definition.ReturnType) && !method.IsDictated);

    public static Subjects<CodeMethod> TakeACancellationToken(this Subjects<CodeMethod> methods) =>
        methods.Where(method => TakesOne(method.Definition));

    public static Sentence TakeACancellationTokenWhereTheyAwait(this Should<CodeMethod> methods) =>
        methods.Have(
            (method, _) =>
                TakesOne(method.Definition)
                    ? []
                    : WithoutToken(method)
                        .Select(call => call.AsOffence($"awaits {Names.Of(call.Called)} without a token"))
        );

    public static Sentence PassItOn(this Should<CodeMethod> methods) =>
        methods.Have(
            (method, _) =>
                WithoutToken(method).Select(call => call.AsOffence($"keeps its token from {Names.Of(call.Called)}"))
        );

    private static bool TakesOne(MethodReference method) =>
        method.Parameters.Any(its => its.ParameterType.FullName == Token);

    private static IEnumerable<Call> WithoutToken(CodeMethod method) =>
        method.Calls.Where(call =>
            !call.IsHandedOn
            && IsWaitedFor(call)
            && (
                call.Called.Parameters.FirstOrDefault(its => its.ParameterType.FullName == Token) is { } parameter
                    ? IsNone(call.Body, call.ArgumentFor(parameter))
                    : CouldTakeOne(call.Called)
            )
        );

    // A sequence that was made with a token needs no second one when it is gone through.
    private static bool IsWaitedFor(Call call) =>
        call.Called.Name == "GetAsyncEnumerator"
            ? call.Argument(0)?.Operand is not MethodReference made || !TakesOne(made)
            : Awaiting.IsAwaited(call.Called.ReturnType)
                || call.Called.ReturnType.GetElementType().FullName == "System.Collections.Generic.IAsyncEnumerable`1";

    // CancellationToken.None, or default: ldloca V; initobj; ldloc V
    private static bool IsNone(MethodDefinition body, Instruction? token) =>
        token is not null
        && (
            token.Operand is MethodReference { Name: "get_None" }
            || (
                Operands.VariableOf(body, token) is { } variable
                && token.Previous?.OpCode.Code == Op.Initobj
                && Operands.VariableOf(body, token.Previous.Previous) == variable
            )
        );

    private static bool CouldTakeOne(MethodReference called) =>
        called.DeclaringType.TryResolve()?.Methods.Any(its => IsSameWithToken(its, called)) == true;

    private static bool IsSameWithToken(MethodDefinition its, MethodReference called) =>
        its.Name == called.Name
        && its.IsPublic
        && its.GenericParameters.Count == called.GenericParameters.Count
        && its.Parameters.Count == called.Parameters.Count + 1
        && its.Parameters[^1].ParameterType.FullName == Token
        && its.Parameters.SkipLast(1)
            .Select(p => p.ParameterType.FullName)
            .SequenceEqual(called.Parameters.Select(p => p.ParameterType.FullName));
}
