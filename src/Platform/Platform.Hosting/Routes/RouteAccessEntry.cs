using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Platform.Hosting;

/// <summary>Who may call a route.</summary>
/// <param name="Anonymous">Anybody.</param>
/// <param name="Roles">Who has any of these roles; where it is empty and not open to anybody: whoever is signed in.</param>
public sealed record RouteAccessEntry(bool Anonymous, IReadOnlyList<string> Roles)
{
    /// <summary>In words.</summary>
    [JsonIgnore]
    public string Sentence =>
        Anonymous ? "anybody"
        : Roles is [] ? "signed in"
        : string.Join(" or ", Roles);

    internal static RouteAccessEntry Of(Endpoint endpoint) =>
        new(
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
            [
                .. endpoint
                    .Metadata.GetOrderedMetadata<IAuthorizeData>()
                    .SelectMany(rule => rule.Roles?.Split(',') ?? [])
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ]
        );
}
