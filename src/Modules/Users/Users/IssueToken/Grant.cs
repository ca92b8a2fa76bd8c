using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Users;

/// <summary>Who asks for a token, and what proves it: an e-mail or an account's id, and its password.</summary>
internal sealed record Grant(string Type, string Account, string Password)
{
    public const string ByPassword = "password";

    public const string ClientCredentials = "client_credentials";

    /// <summary>
    /// Reads the form (RFC 6749, sections 4.3 and 4.4), with the client's credentials in it or in the Authorization
    /// header. Answers the grant, or why there is none.
    /// </summary>
    public static (Grant? Grant, IResult? Error) Read(IFormCollection form, string? authorization)
    {
        if (form.FirstOrDefault(field => field.Value.Count > 1).Key is { } twice)
            return (null, TokenError.InvalidRequest($"{twice} is given more than once."));

        return form["grant_type"].ToString() switch
        {
            "" => (null, TokenError.InvalidRequest("grant_type is missing.")),
            ByPassword => Complete(ByPassword, form["username"], form["password"], "username and password"),
            ClientCredentials => ReadClient(form, authorization),
            _ => (null, TokenError.UnsupportedGrant()),
        };
    }

    private static (Grant?, IResult?) ReadClient(IFormCollection form, string? authorization)
    {
        const string what = "client_id and client_secret, in the form or by HTTP Basic,";
        if (BasicCredentials(authorization) is not var (id, secret))
            return Complete(ClientCredentials, form["client_id"], form["client_secret"], what);

        return form.ContainsKey("client_secret")
            ? (null, TokenError.InvalidRequest("The client's credentials are given twice."))
            : Complete(ClientCredentials, id, secret, what);
    }

    private static (Grant?, IResult?) Complete(string type, string? account, string? password, string what) =>
        string.IsNullOrEmpty(account) || string.IsNullOrEmpty(password)
            ? (null, TokenError.InvalidRequest($"{what} are needed."))
            : (new Grant(type, account, password), null);

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
