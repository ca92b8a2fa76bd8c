using System.Collections;
using System.Reflection;
using Platform.Messaging;

namespace ArchitectureTests.RoundTrips;

/// <summary>Writes a message as the bus does, reads it, and says what is not as it was.</summary>
internal static class RoundTrip
{
    /// <summary>The members that are lost, and those that keep the whole from being written or read.</summary>
    public static IEnumerable<Loss> Of(Type message) =>
        Enumerable
            .Range(0, Specimens.CountFor(message))
            .SelectMany(variant =>
                Of(message, new Specimens(variant)) is var losses && losses.Exists(loss => loss.Member is Type)
                    ? Of(message, new Specimens(variant, everyday: true))
                    : losses
            )
            .DistinctBy(loss => loss.Name);

    private static List<Loss> Of(Type message, Specimens specimens)
    {
        if (!Try(() => specimens.Make(message), out var before, out var problem))
            return [new Loss(message, $"cannot be made: {problem}")];
        if (!Try(() => MessageTypes.Write(before), out var written, out problem))
            return [new Loss(message, $"cannot be written as JSON: {problem}")];
        if (!Try(() => MessageTypes.Read(written, message), out var after, out problem))
            return [new Loss(message, $"cannot be read from its JSON: {problem}")];
        var lost = Differences(before, after, message).Select(member => new Loss(member, "is lost in JSON")).ToList();
        return lost is [] && MessageTypes.Write(after) != written
            ? [new Loss(message, "is other JSON the second time")]
            : lost;
    }

    private static bool Try<T>(Func<T> act, out T result, out string problem)
    {
        try
        {
            (result, problem) = (act(), "");
            return true;
        }
        // Whatever goes wrong is what the test is for: it is told, by name.
        catch (Exception thrown)
        {
            var reason = thrown is TargetInvocationException { InnerException: { } inner } ? inner : thrown;
            (result, problem) = (default!, reason.Message.Split(". ")[0].TrimEnd('.'));
            return false;
        }
    }

    private static IEnumerable<MemberInfo> Differences(object? before, object? after, MemberInfo at)
    {
        if (before is null || after is null)
            return before == after ? [] : [at];
        if (before is not string && before is IEnumerable many && after is IEnumerable manyAfter)
            return Differences(PartsOf(many), PartsOf(manyAfter), at);
        if (!State.IsWritten(before.GetType()) || before.GetType().IsEnum)
            return before.Equals(after) ? [] : [at];
        return State
            .FieldsOf(before.GetType())
            .SelectMany(field => Differences(field.GetValue(before), field.GetValue(after), State.MemberOf(field)));
    }

    private static IEnumerable<MemberInfo> Differences(List<object?> before, List<object?> after, MemberInfo at) =>
        before.Count == after.Count
            ? before.Zip(after).SelectMany(pair => Differences(pair.First, pair.Second, at))
            : [at];

    private static List<object?> PartsOf(IEnumerable many) =>
        many is IDictionary map ? [.. map.Keys, .. map.Values] : [.. many];
}
