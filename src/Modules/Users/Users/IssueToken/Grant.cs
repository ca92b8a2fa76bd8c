using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Users;

/// <summary>Who asks for a token, and what proves it.</summary>
internal abstract record Grant
{
    /// <summary>A person, by e-mail and password.</summary>
    internal sealed record ByPassword(string Email, string Password) : Grant;

    /// <summary>Somebody who has signed in before.</summary>
    internal sealed record ByRefreshToken(string Token) : Grant;

    /// <summary>A program, by its id and its secret.</summary>
    internal sealed record ByClient(string Id, string Secret) : Grant;

    /// <summary>
    /// Reads the form (RFC 6749, sections 4.3, 4.4 and 6), a program's credentials in it or in the Authorization header.
    /// Answers the grant, or why there is none.
    /// </summary>
    public static (Grant? Grant, IResult? Error) Read(IFormCollection form, string? authorization)
    {
        if (form.FirstOrDefault(field => field.Value.Count > 1).Key is { } twice)
            return (null, TokenError.InvalidRequest($"{twice} is given more than once."));

        return form["grant_type"].ToString() switch
        {
            "" => (null, TokenError.InvalidRequest("grant_type is missing.")),
            "password" => Both(form["username"], form["password"]) is var (email, password)
                ? (new ByPassword(email, password), null)
                : (null, TokenError.InvalidRequest("username and password are needed.")),
            "refresh_token" => form["refresh_token"].ToString() is { Length: > 0 } token
                ? (new ByRefreshToken(token), null)
                : (null, TokenError.InvalidRequest("refresh_token is needed.")),
            "client_credentials" => ReadClient(form, authorization),
            _ => (null, TokenError.UnsupportedGrant()),
        };
    }

    /// <summary>Without what proves it, wherever it is printed.</summary>
    public sealed override string ToString() => GetType().Name;

    private static (Grant?, IResult?) ReadClient(IFormCollection form, string? authorization)
    {
        var inHeader = BasicCredentials(authorization);
        if (inHeader is not null && form.ContainsKey("client_secret"))
            return (null, TokenError.InvalidRequest("The client's credentials are given twice."));
        var client = inHeader is null
            ? Both(form["client_id"], form["client_secret"])
            : Both(inHeader.Value.Id, inHeader.Value.Secret);
        return client is var (id, secret)
            ? (new ByClient(id, secret), null)
            : (
                null,
                TokenError.InvalidRequest("client_id and client_secret, in the form or by HTTP Basic, are needed.")
            );
    }

    private static (string, string)? Both(string? one, string? other) =>
        string.IsNullOrEmpty(one) || string.IsNullOrEmpty(other) ? null : (one, other);

    /// <summary>Both halves are form-encoded before they are joined (RFC 6749, section 2.3.1).</summary>
    private static (string Id, string Secret)? BasicCredentials(string? authorization)
    {
        if (
            !AuthenticationHeaderValue.TryParse(authorization, out var header)
            || !header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
            || header.Parameter is not { } parameter
            || !Base64.IsValid(parameter)
        )
            return null;

        var pair = Encoding.UTF8.GetString(Convert.FromBase64String(parameter));
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : (WebUtility.UrlDecode(pair[..colon]), WebUtility.UrlDecode(pair[(colon + 1)..]));
    }
}
