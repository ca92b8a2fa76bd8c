using System.Xml.Linq;

namespace Shop.Contracts;

public static class Stock
{
    public static string? Levels() => XDocument.Load("http://stock/levels").Root?.Value; // <= Shop.Contracts.Stock.Levels(): System.Xml.Linq.XDocument.Load
}
