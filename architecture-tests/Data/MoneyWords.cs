using Platform.Data;

namespace ArchitectureTests.Data;

/// <summary>Tells by its name whether a number is money.</summary>
internal static class MoneyWords
{
    private static readonly HashSet<string> Money = Set(
        "amount balance charge charged cost credit debit deposit discount due earnings fee gross margin money net owed",
        "paid payment price refund refunded revenue salary subtotal sum tax tip total turnover vat wage"
    );

    // What a number is called after: a tax rate is no tax, a total weight no total.
    private static readonly HashSet<string> Measures = Set(
        "area count days depth distance duration factor height hours latitude length longitude mass minutes percent",
        "percentage pieces quantity rate ratio score seconds share size speed temperature time volume weight width"
    );

    /// <summary><c>UnitPrice</c>, <c>TotalPaid</c>; but not <c>TaxRate</c>.</summary>
    public static bool IsMoney(string name)
    {
        var words = SnakeCase.Of(name).Split('_').TakeWhile(word => word is not ("per" or "in" or "of")).ToList();
        return words is [.., var head]
            && !Measures.Contains(head)
            && words.Exists(word => Money.Contains(Single(word)));
    }

    private static string Single(string word) => word.EndsWith('s') && !Money.Contains(word) ? word[..^1] : word;

    private static HashSet<string> Set(params string[] lines) =>
        lines.SelectMany(line => line.Split(' ')).ToHashSet(StringComparer.Ordinal);
}
