using Microsoft.AspNetCore.Http;

namespace Users;

/// <summary>
/// The OAuth2 token endpoint. A person's e-mail and password are worth an access token of one hour and a refresh token; a
/// refresh token is worth the next pair, once; a program's id and secret are worth an access token. An access token has the
/// roles of the moment.
/// </summary>
internal static class IssueToken
{
    [TakesBody(typeof(TokenRequest), "application/x-www-form-urlencoded")]
    [Answers<IssuedToken>]
    [Answers<TokenError>(400)]
    [Answers<TokenError>(401)]
    [Answers<TokenError>(429)]
    public static async Task<IResult> Endpoint(
        HttpRequest request,
        PasswordGrant people,
        RefreshGrant sessions,
        ClientGrant programs,
        CancellationToken cancel
    )
    {
        var response = request.HttpContext.Response;
        response.Headers.CacheControl = "no-store";
        if (await TokenForm.ReadAsync(request, cancel) is not { } form)
            return TokenError.InvalidRequest("The body must be a form, application/x-www-form-urlencoded.");

        var (grant, error) = Grant.Read(form, request.Headers.Authorization);
        return grant switch
        {
            Grant.ByPassword person => await people.AnswerAsync(person, request.HttpContext, cancel),
            Grant.ByRefreshToken session => await sessions.AnswerAsync(session, cancel),
            Grant.ByClient program => await programs.AnswerAsync(program, response, cancel),
            _ => error!,
        };
    }
}
