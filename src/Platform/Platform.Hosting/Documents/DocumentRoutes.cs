using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Platform.Hosting;

/// <summary><c>/openapi/v1.json</c>, <c>/openapi/v2.json</c>: anybody may read what the interface is.</summary>
internal static class DocumentRoutes
{
    public static void MapDocuments(this WebApplication app) =>
        app.MapGet("/openapi/v{version:int}.json", Show).AllowAnonymous();

    private static FileContentHttpResult Show(int version, ApiDocuments documents) =>
        documents.Of(version) is { } document
            ? TypedResults.Bytes(document, "application/json; charset=utf-8", entityTag: TagOf(document))
            : throw Refused.NotFound($"version {version}; the newest is {documents.Newest}");

    private static EntityTagHeaderValue TagOf(byte[] document) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(document)[..8])}\"");
}
