using System.Text.Json;

namespace Replay.Shop;

/// <summary>Finds, in the answer to an array, the items that the shop refused: those with a status of 400 or more.</summary>
internal static class ItemRefusals
{
    public static IReadOnlyList<string> In(JsonDocument answer)
    {
        var items = answer.RootElement;
        if (items.ValueKind == JsonValueKind.Object && items.TryGetProperty("items", out var inner))
        {
            items = inner;
        }
        return items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray().Where(IsRefused).Select(item => item.GetRawText()).ToList()
            : [];
    }

    private static bool IsRefused(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && item.TryGetProperty("status", out var status)
        && status.ValueKind == JsonValueKind.Number
        && status.GetInt32() >= 400;
}
