using Stock;

namespace Shop;

internal sealed class Counter
{
    private static object New() => new Level(); // <= Shop.Counter.New(): new Stock.Level

    private static int Call() => Level.OfAll(); // <= Shop.Counter.Call(): Stock.Level.OfAll

    private static Type Typeof() => typeof(Level); // <= Shop.Counter.Typeof(): Stock.Level

    private static object GenericArgument() => new List<Level>(); // <= Shop.Counter.GenericArgument(): Stock.Level

    [Note] // the attribute, and what it is about
    private static void Attribute() { } // <= Shop.Counter.Attribute(): new Stock.NoteAttribute

    private static async Task<int> LambdaInAsync()
    {
        await Task.Yield();
        return new[] { "a", "b" }.Sum(_ =>
            Level.OfAll() // <= Shop.Counter.LambdaInAsync(): Stock.Level.OfAll
        );
    }

    private static void Signature(IReadOnlyList<Level>? levels) { } // <= Shop.Counter.Signature(IReadOnlyList<Level>): Stock.Level
}
