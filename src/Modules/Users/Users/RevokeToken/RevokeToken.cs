using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Users;

/// <summary>
/// Signs out (RFC 7009): the sign-in that a refresh token is of ends. A token that is not known, or not good any more, is
/// answered the same. Access tokens that are out end within the hour.
/// </summary>
internal static class RevokeToken
{
    /// <summary>The token that is to be good no more.</summary>
    /// <param name="Token">A refresh token.</param>
    /// <param name="TokenTypeHint"><c>refresh_token</c>, or left out.</param>
    [Example("""{ "token": "AZoaK6QYc0a7…" }""")]
    // For the interface's document; the endpoint reads the form.
    internal sealed record Request(
        [property: JsonPropertyName("token")] string Token,
        [property: JsonPropertyName("token_type_hint")] string? TokenTypeHint
    );

    [TakesBody(typeof(Request), "application/x-www-form-urlencoded")]
    [Answers(200)]
    [Answers<TokenError>(400)]
    public static async Task<IResult> Endpoint(HttpRequest request, IMessageBus bus, CancellationToken cancel)
    {
        var form = await TokenForm.ReadAsync(request, cancel);
        if (form?["token"] is not [{ Length: > 0 } text])
            return TokenError.InvalidRequest("token is needed, once, in a form.");
        if (text.Contains('.', StringComparison.Ordinal))
            return TokenError.UnsupportedToken();

        if (OpaqueToken.Parse(text) is { } token)
            await bus.InvokeAsync(new EndSession(token.Id, token.Hash), cancel);
        return Results.Ok();
    }
}
