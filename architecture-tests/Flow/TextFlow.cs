using Mono.Cecil.Cil;

namespace ArchitectureTests.Flow;

/// <summary>A place where texts leave what is read: arguments of a call, or a text that goes anywhere else.</summary>
/// <param name="Method">The method whose code it is, which may be the compiler's.</param>
/// <param name="At">The instruction.</param>
/// <param name="Called">Null when nothing is called.</param>
/// <param name="Values">The arguments; none when the method is not called here but passed on, as a delegate.</param>
internal sealed record TextUse(
    MethodDefinition Method,
    Instruction At,
    MethodReference? Called,
    IReadOnlyList<Value> Values
);

/// <summary>
/// Follows the texts of a type through its code: constants, concatenations, interpolations, variables, what lambdas and
/// async methods keep of them, and fields that are set once.
/// </summary>
internal sealed class TextFlow
{
    private const int MostRounds = 8;

    private readonly Dictionary<FieldDefinition, Value> fields = [];
    private readonly List<TextUse> uses = [];
    private readonly TypeDefinition author;

    private TextFlow(TypeDefinition author) => this.author = author;

    /// <summary>All uses in what is written in a type, its lambdas and async methods included.</summary>
    public static IReadOnlyList<TextUse> UsesIn(TypeDefinition author) =>
        new TextFlow(author).Follow([
            .. Generated.WithGenerated(author).SelectMany(type => type.Methods).Where(method => method.HasBody),
        ]);

    /// <summary>The uses in one method, lambdas apart.</summary>
    public static IReadOnlyList<TextUse> UsesIn(MethodDefinition method) =>
        new TextFlow(Generated.AuthorOf(method.DeclaringType)).Follow([method]);

    // What is kept in a field by one method is read by another, perhaps one that stands before it.
    private List<TextUse> Follow(IReadOnlyList<MethodDefinition> methods)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var known = fields.ToDictionary();
            uses.Clear();
            foreach (var method in methods)
                Follow(method);
            if (known.Count == fields.Count && known.All(field => fields[field.Key].Equals(field.Value)))
                break;
        }
        return uses;
    }

    private void Follow(MethodDefinition method)
    {
        // An extern method has a body of no instructions.
        if (method.Body.Instructions is [])
            return;
        var blocks = new Blocks(method);
        var reading = new MethodReading(method, fields, author);
        while (blocks.TryNext(out var start, out var state))
            reading.Read(start, state, blocks, note: null);
        foreach (var (start, state) in blocks.Reached)
            reading.Read(start, state, blocks, uses.Add);
    }
}
