using Stock;
using Stock.Contracts;

namespace Shop.Contracts;

public static class Watches
{
    public static int Pieces(object level) => ((Level)level).Pieces; // <= Shop.Contracts.Watches.Pieces(Object): Stock.Level.Pieces

    public static string Sku(object item) => ((StockItem)item).Sku; // <= Shop.Contracts.Watches.Sku(Object): Stock.Contracts.StockItem.Sku

    public static int Status(object request) => ((HttpRequest)request).Method.Length; // <= Shop.Contracts.Watches.Status(Object): Microsoft.AspNetCore.Http.HttpRequest.Method
}
