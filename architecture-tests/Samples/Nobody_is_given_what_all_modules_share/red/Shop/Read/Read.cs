using System.Threading.Channels;

namespace Shop.Read;

internal sealed class Read(IEnumerable<ModuleDatabase> all) // <= Shop.Read.Read.Read(IEnumerable<ModuleDatabase>): is given IEnumerable<ModuleDatabase>
{
    public int Count => all.Count();
}

internal sealed class Ask(Func<string, int> levelOf) // <= Shop.Read.Ask.Ask(Func<String, Int32>): is given Func<String, Int32>
{
    public int Level(string sku) => levelOf(sku);
}

internal sealed class Listen(Channel<string> shared) // <= Shop.Read.Listen.Listen(Channel<String>): is given Channel<String>
{
    public bool TryRead(out string? said) => shared.Reader.TryRead(out said);
}

internal static class Others
{
    public static int Count(IEnumerable<Module> modules) => modules.Count(); // <= Shop.Read.Others.Count(IEnumerable<Module>): is given IEnumerable<Module>
}
