using Users.Data;

namespace Users;

/// <summary>A service account as operators see it.</summary>
/// <param name="Id">What names it: the <c>client_id</c> it signs in with, and the <c>sub</c> of its tokens.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="CreatedAt">When it was opened.</param>
/// <param name="OlderSecretsUntil">Until when secrets before its newest are good; null when none are.</param>
[Example(
    """
        {
          "id": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6099",
          "name": "warehouse scanner",
          "roles": ["warehouse"],
          "createdAt": "2026-11-21T09:30:00+00:00",
          "olderSecretsUntil": null
        }
        """
)]
public sealed record ServiceAccountView(
    Guid Id,
    string Name,
    IReadOnlyList<string> Roles,
    DateTimeOffset CreatedAt,
    DateTimeOffset? OlderSecretsUntil
)
{
    public static ServiceAccountView Of(ServiceAccount account, DateTimeOffset now) =>
        new(
            account.Id,
            account.Name,
            account.Roles,
            account.CreatedAt,
            account.Secrets.Where(secret => secret.IsGood(now)).Max(secret => secret.Until)
        );
}

/// <summary>A service account with a secret that is shown once.</summary>
/// <param name="Account">The account.</param>
/// <param name="Secret">
/// The secret, <c>client_secret</c>. Null when this request was answered before, with the same Idempotency-Key: it is kept
/// nowhere, so have another one made.
/// </param>
[Example(
    """
        {
          "account": {
            "id": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6099",
            "name": "warehouse scanner",
            "roles": ["warehouse"],
            "createdAt": "2026-11-21T09:30:00+00:00",
            "olderSecretsUntil": null
          },
          "secret": "k3Jc0aG7mVUNyXQ0pKXDeUNgSx5vEc6k2B1rDTWyT3o"
        }
        """
)]
internal sealed record ServiceAccountSecret(ServiceAccountView Account, string? Secret);
