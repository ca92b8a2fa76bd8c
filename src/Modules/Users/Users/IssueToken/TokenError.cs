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
        Answer("unsupported_grant_type", "grant_type must be password or client_credentials.");

    /// <summary>The same whether there is no such account, it has no password, or the password is another one.</summary>
    public static IResult InvalidCredentials(Grant grant, HttpResponse response)
    {
        const string description = "The credentials are not right.";
        if (grant.Type is not Grant.ClientCredentials)
            return Answer("invalid_grant", description);

        response.Headers[HeaderNames.WWWAuthenticate] = "Basic realm=\"token\", charset=\"UTF-8\"";
        return Answer("invalid_client", description, StatusCodes.Status401Unauthorized);
    }

    private static IResult Answer(string error, string description, int status = StatusCodes.Status400BadRequest) =>
        Results.Json(new TokenError(error, description), statusCode: status);
}
