using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Users;

/// <summary>A refusal as RFC 6749, section 5.2, has it: OAuth2 clients know these and not problem details.</summary>
/// <param name="Error">The code that the standard has for it.</param>
/// <param name="Description">In a sentence.</param>
[Example("""{ "error": "invalid_grant", "error_description": "The credentials are not right." }""")]
internal sealed record TokenError(
    [property: JsonPropertyName("error")] string Error,
    [property: JsonPropertyName("error_description")] string Description
)
{
    public static IResult InvalidRequest(string description) => Answer("invalid_request", description);

    public static IResult UnsupportedGrant() =>
        Answer("unsupported_grant_type", "grant_type must be password, refresh_token or client_credentials.");

    /// <summary>RFC 7009, section 2.2.1.</summary>
    public static IResult UnsupportedToken() =>
        Answer("unsupported_token_type", "An access token ends by itself, within the hour; revoke the refresh token.");

    /// <summary>The same whether there is no such account, it has no password, or the password is another one.</summary>
    public static IResult InvalidGrant() => Answer("invalid_grant", "The credentials are not right.");

    /// <summary>Says nothing about the account either: it is answered of those that do not exist, too.</summary>
    public static IResult TooManyFailures(TimeSpan wait, HttpResponse response)
    {
        response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Answer(
            "invalid_grant",
            "There were too many wrong passwords: try again later, or have a new one mailed.",
            StatusCodes.Status429TooManyRequests
        );
    }

    public static IResult InvalidClient(HttpResponse response)
    {
        response.Headers[HeaderNames.WWWAuthenticate] = "Basic realm=\"token\", charset=\"UTF-8\"";
        return Answer("invalid_client", "The credentials are not right.", StatusCodes.Status401Unauthorized);
    }

    private static IResult Answer(string error, string description, int status = StatusCodes.Status400BadRequest) =>
        Results.Json(new TokenError(error, description), statusCode: status);
}
