using Microsoft.AspNetCore.Http;

namespace Users;

/// <summary>
/// Gives a program another secret, which is answered here and never again. Those it has are good for a day more, or for as
/// long as is said: 0 ends them at once, as when one has been stolen.
/// </summary>
internal static class RenewServiceSecret
{
    private const int DefaultHours = 24;
    private const int MostHours = 24 * 30;

    /// <summary>How long the secrets so far are good.</summary>
    /// <param name="OverlapHours">0 to 720; 24 unless it is said.</param>
    [Example("""{ "overlapHours": 24 }""")]
    internal sealed record Request(int? OverlapHours);

    [Answers<ServiceAccountSecret>]
    [Refuses(404, "not-found", "There is no such service account.")]
    public static Task<IResult> Endpoint(Guid id, Request request, WriteRequest write, HttpResponse response)
    {
        var hours = request.OverlapHours ?? DefaultHours;
        new Invalid().When(hours is < 0 or > MostHours, "overlapHours", $"must be 0 to {MostHours}").Throw();

        response.Headers.CacheControl = "no-store";
        var secret = OpaqueToken.NewSecret();
        return write.InvokeAsync<ServiceAccountView>(
            new RenewSecret(id, OpaqueToken.HashOf(secret), TimeSpan.FromHours(hours)),
            account => Results.Ok(new ServiceAccountSecret(account, secret)),
            again: account => Results.Ok(new ServiceAccountSecret(account, Secret: null))
        );
    }
}
