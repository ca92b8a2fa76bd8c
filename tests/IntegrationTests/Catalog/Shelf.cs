using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Shop;

namespace IntegrationTests.Catalog;

/// <summary>The catalog of a shop over HTTP: whoever keeps it writes, anybody reads.</summary>
internal sealed class Shelf(ShopHost shop)
{
    public static string NewSku() => Guid.NewGuid().ToString("n");

    public static object Product(
        string sku,
        string name = "T-LIGHT HOLDER",
        long pence = 255,
        string? category = null
    ) =>
        new
        {
            sku,
            name,
            category,
            price = new { amount = pence, currency = "GBP" },
        };

    public async Task<HttpResponseMessage> CreateAsync(object product) =>
        await (await Keeper()).PostAsJsonAsync("/api/products", product);

    public Task<HttpResponseMessage> PutAsync(string sku, object product, string? ifMatch = null) =>
        SendAsync(HttpMethod.Put, PathOf(sku), product, ifMatch);

    public Task<HttpResponseMessage> DiscontinueAsync(string sku, string? ifMatch = null) =>
        SendAsync(HttpMethod.Delete, PathOf(sku), null, ifMatch);

    public async Task<JsonElement[]> PutManyAsync(params object?[] products)
    {
        using var answer = await (await Keeper()).PutAsJsonAsync("/api/products", products);
        answer.EnsureSuccessStatusCode();
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items").EnumerateArray()];
    }

    public async Task<HttpResponseMessage> GetAsync(string path, EntityTagHeaderValue? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (ifNoneMatch is not null)
            request.Headers.IfNoneMatch.Add(ifNoneMatch);
        return await shop.Anonymous.SendAsync(request);
    }

    public async Task<JsonElement> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static string PathOf(string sku) => $"/api/products/{Uri.EscapeDataString(sku)}";

    public static IEnumerable<string> SkusOf(JsonElement list) =>
        list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("sku").GetString()!);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, string? ifMatch)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : JsonContent.Create(body);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await (await Keeper()).SendAsync(request);
    }

    private Task<HttpClient> Keeper() => shop.As(Roles.Catalog);
}
