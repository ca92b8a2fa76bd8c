namespace Shop;

internal sealed class Stock(HttpClient http) // <= Shop.Stock.Stock(HttpClient): System.Net.Http.HttpClient
{
    public async Task<string> Ask(string sku, CancellationToken cancel)
    {
        await Task.Yield();
        return await http.GetStringAsync("http://stock/" + sku, cancel); // <= Shop.Stock.Ask(String, CancellationToken): System.Net.Http.HttpClient.GetStringAsync
    }

    public static Func<object> Socket() => () => typeof(System.Net.Sockets.Socket); // <= Shop.Stock.Socket(): System.Net.Sockets.Socket
}
