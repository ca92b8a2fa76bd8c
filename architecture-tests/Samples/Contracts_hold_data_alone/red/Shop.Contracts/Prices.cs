namespace Shop.Contracts;

public interface IPrices // <= Shop.Contracts.IPrices: is an interface
{
    int Of(string sku);
}

public delegate int Price(string sku); // <= Shop.Contracts.Price: is a delegate

public abstract class Stock
{
    public abstract int Take(string sku); // <= Shop.Contracts.Stock.Take(String): is abstract
}

public static class Mailbox
{
    public static Func<string, int>? Prices; // <= Shop.Contracts.Mailbox.Prices: can be set

    public static readonly List<string> Said = []; // <= Shop.Contracts.Mailbox.Said: holds a List<String>, which can change

    public static string Read(string path) => File.ReadAllText(path); // <= Shop.Contracts.Mailbox.Read(String): System.IO.File.ReadAllText
}
