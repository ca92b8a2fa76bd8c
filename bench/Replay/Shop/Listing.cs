using System.Text.Json.Serialization.Metadata;

namespace Replay.Shop;

/// <summary>Reads a list page by page.</summary>
internal static class Listing
{
    /// <summary>All of it, or null when a page could not be read.</summary>
    public static async Task<IReadOnlyList<T>?> ReadAllAsync<T>(
        this ShopClient shop,
        Session reader,
        string path,
        JsonTypeInfo<Page<T>> type
    )
    {
        List<T> all = [];
        string? cursor = null;
        do
        {
            var page = cursor is null ? $"{path}?limit=200" : $"{path}?limit=200&cursor={Uri.EscapeDataString(cursor)}";
            var answer = await shop.SendAsync(ShopRequest.Get(path, page) with { As = reader }, type);
            if (answer.Value is not { } items)
            {
                return null;
            }
            all.AddRange(items.Items);
            cursor = items.Next;
        } while (cursor is not null);
        return all;
    }
}
