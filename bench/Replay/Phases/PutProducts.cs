using System.Text.Json;
using Replay.Invoices;
using Replay.Shop;

namespace Replay.Phases;

/// <summary>Puts what the file sells into the catalog.</summary>
internal static class PutProducts
{
    private const int AtOnce = 1_000;

    public static Task RunAsync(Work work, IEnumerable<ProductForSale> products) =>
        work.EachAsync("products", products.Chunk(AtOnce).ToList(), chunk => PutAsync(work, chunk));

    private static async Task PutAsync(Work work, ProductForSale[] chunk)
    {
        var products = Array.ConvertAll(
            chunk,
            product => new Product(product.Sku, product.Name, Price.Pence(product.Pence))
        );
        var request = new ShopRequest(HttpMethod.Put, "/api/products", "/api/products") with
        {
            As = work.Staff.Catalog,
            Body = JsonSerializer.SerializeToUtf8Bytes(products, ShopJson.Default.ProductArray),
        };
        var answer = await work.Shop.SendAsync(request, ShopJson.Default.PageProductOutcome);
        foreach (var item in answer.Value?.Items.Where(item => item.Outcome is "refused") ?? [])
        {
            work.Log.Fail($"{request.Name}: a product was refused", $"sku {item.Sku}");
        }
    }
}
