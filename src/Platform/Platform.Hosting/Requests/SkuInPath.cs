using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Platform.Hosting;

/// <summary>
/// The sku that a path names, as <c>{sku}</c> in the route: decoded, trimmed and checked; what is no sku is answered
/// with 422. Declare it as a parameter of an endpoint.
/// </summary>
/// <param name="Sku">The sku.</param>
[Refuses(422, "invalid", "The path has no sku.")]
public readonly record struct SkuInPath(string Sku)
{
    private const string Slash = "%2F";

    /// <summary>The sku.</summary>
    public override string ToString() => Sku;

    /// <summary>Called by the framework for a parameter of an endpoint.</summary>
    public static ValueTask<SkuInPath> BindAsync(HttpContext context) =>
        Platform.Contracts.Sku.TryParse(Decoded(context), out var sku)
            ? ValueTask.FromResult(new SkuInPath(sku))
            : throw Refused.Invalid("sku", $"must be 1 to {Platform.Contracts.Sku.MaxLength} printable characters");

    // The server decodes a path but for %2F, so "a%2Fb" and "a%252Fb" look the same; what was sent tells them apart.
    private static string? Decoded(HttpContext context)
    {
        var value = context.GetRouteValue("sku") as string;
        if (value is null || !value.Contains(Slash, StringComparison.OrdinalIgnoreCase))
            return value;
        var sent = context.Features.Get<IHttpRequestFeature>()?.RawTarget.Split('?')[0].Split('/') ?? [];
        return Uri.UnescapeDataString(Array.Find(sent, part => ButForSlashes(part) == value) ?? value);
    }

    private static string ButForSlashes(string part) =>
        Uri.UnescapeDataString(
            part.Replace("%2F", "%252F", StringComparison.Ordinal).Replace("%2f", "%252f", StringComparison.Ordinal)
        );
}
