using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Reporting;

/// <summary>How a report is written: as <c>?format=</c> says, else as <c>Accept</c> does, else JSON.</summary>
internal enum Format
{
    Json,
    Csv,
    Svg,
}

internal static class Formats
{
    /// <summary>Refuses with 422 a format that the report does not have.</summary>
    public static Format Format(this HttpContext http, bool drawn = false)
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return http.Request.Query["format"].ToString() switch
        {
            "" => Accepted(http.Request, drawn),
            "json" => Reporting.Format.Json,
            "csv" => Reporting.Format.Csv,
            "svg" when drawn => Reporting.Format.Svg,
            _ => throw Refused.Invalid("format", $"must be one of json, csv{(drawn ? ", svg" : "")}"),
        };
    }

    // The one that is wanted most and can be had.
    private static Format Accepted(HttpRequest request, bool drawn) =>
        request
            .GetTypedHeaders()
            .Accept.OrderByDescending(type => type.Quality ?? 1)
            .Select(type =>
                type.MediaType.Value switch
                {
                    "text/csv" => Reporting.Format.Csv,
                    "image/svg+xml" when drawn => Reporting.Format.Svg,
                    "application/json" or "*/*" => Reporting.Format.Json,
                    _ => (Format?)null,
                }
            )
            .FirstOrDefault(format => format is not null)
        ?? Reporting.Format.Json;
}
