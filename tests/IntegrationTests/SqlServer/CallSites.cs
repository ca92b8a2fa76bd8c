using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace IntegrationTests.SqlServer;

/// <summary>Where the code asks EF: read from the assemblies.</summary>
internal static partial class CallSites
{
    // What makes EF translate, rather than compose.
    private static readonly Regex Asks = Terminal();

    /// <summary>The methods that ask EF.</summary>
    public static SortedSet<string> Of(IEnumerable<string> assemblies) =>
        new(
            from assembly in assemblies
            let read = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"))
            from type in read.MainModule.GetTypes()
            from method in type.Methods
            where method.HasBody && method.Body.Instructions.Any(IsAsking)
            select NameOf(type.FullName.Replace('/', '+'), method.Name),
            StringComparer.Ordinal
        );

    /// <summary>The method that somebody wrote, of what the compiler made of it: <c>Orders.PlaceOrder.PlaceOrderHandler.Handle</c>.</summary>
    public static string NameOf(string type, string method)
    {
        var written = Written().Match(method) is { Success: true } local ? local.Groups[1].Value : method;
        var nested = type.Split('+');
        var made = Written().Match(nested[^1]);
        if (made is { Success: true } && made.Groups[1].Value.Length > 0)
            written = made.Groups[1].Value;
        return $"{string.Join('.', nested.Where(name => !name.StartsWith('<')))}.{written}";
    }

    private static bool IsAsking(Instruction instruction) =>
        instruction.Operand
            is MethodReference
            {
                DeclaringType.Name: "EntityFrameworkQueryableExtensions" or "RelationalQueryableExtensions"
            } called
        && Asks.IsMatch(called.Name);

    [GeneratedRegex(
        "^(ToList|ToArray|ToDictionary|ToHashSet|First|Single|Last|Any|All|Count|LongCount|Sum|Min|Max|Average|Contains|ExecuteUpdate|ExecuteDelete|Load|ForEach|AsAsyncEnumerable).*$"
    )]
    private static partial Regex Terminal();

    [GeneratedRegex("^<+([^>]*)>")]
    private static partial Regex Written();
}
