using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Hosting;

/// <summary>JSON as requests and answers have it: camelCase, names of enums in camelCase, unknown members ignored.</summary>
internal static class ShopJson
{
    public static void Configure(JsonSerializerOptions json) =>
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
}
