using Mono.Cecil.Cil;

namespace ArchitectureTests.MessageReaders;

/// <summary>Where a value is handed to something that reads all of it: a serializer, a text, a comparison, an answer.</summary>
internal static class WholeUses
{
    private static readonly (string Type, string Method)[] Readers =
    [
        ("System.Text.Json.JsonSerializer", "Serialize"),
        ("System.Net.Http.Json.", ""),
        ("Microsoft.AspNetCore.Http.TypedResults", ""),
        ("Microsoft.AspNetCore.Http.Results", ""),
        ("Microsoft.AspNetCore.Http.HttpResponseJsonExtensions", ""),
        ("System.Runtime.CompilerServices.DefaultInterpolatedStringHandler", "AppendFormatted"),
        ("System.String", ""),
        ("System.Text.StringBuilder", "Append"),
        ("System.Console", "Write"),
        ("System.Object", ""),
        ("System.Collections.Generic.EqualityComparer`1", ""),
    ];

    /// <summary>By the methods that somebody wrote; the compiler's belong to them.</summary>
    public static IEnumerable<(MethodDefinition Method, TypeReference Type)> In(CodeType type)
    {
        var authors = Generated.Authors(type.Definition);
        return from part in Generated.WithGenerated(type.Definition)
            from method in part.Methods
            where method.HasBody
            let author = Generated.Is(method) ? authors.GetValueOrDefault(method) : method
            where author is not null
            from used in In(method)
            where !used.Namespace.StartsWith("System", StringComparison.Ordinal)
            select (author, used);
    }

    private static IEnumerable<TypeReference> In(MethodDefinition method)
    {
        foreach (var instruction in method.Body.Instructions)
        {
            if (instruction.Operand is GenericInstanceMethod generic && ReadsAll(generic))
                foreach (var argument in generic.GenericArguments)
                    yield return argument;
            if (instruction.OpCode == OpCodes.Constrained && ReadsAll(instruction.Next?.Operand as MethodReference))
                yield return (TypeReference)instruction.Operand;
            if (
                Flow.TypeLoadedBy(instruction, method) is { } loaded
                && ReadsAll(Flow.TakerOf(instruction)?.Operand as MethodReference)
            )
                yield return loaded;
        }
    }

    private static bool ReadsAll(MethodReference? called) =>
        called is { Name: not ".ctor" }
        && Array.Exists(
            Readers,
            reader =>
                called.DeclaringType.GetElementType().FullName.StartsWith(reader.Type, StringComparison.Ordinal)
                && called.Name.StartsWith(reader.Method, StringComparison.Ordinal)
        );
}
