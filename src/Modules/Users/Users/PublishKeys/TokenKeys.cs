using Users.Data;

namespace Users;

/// <summary>
/// The keys of users' tokens: the newest signs, all of them verify. Filled before the first request (see
/// <see cref="FirstStart"/>), and not changed afterwards.
/// </summary>
internal sealed class TokenKeys(JwtWriter writer) : IUserKeys, IDisposable
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private IReadOnlyList<SigningKey> newestFirst = [];

    public IEnumerable<JsonWebKey> Public => newestFirst.Select(key => key.Public.Jwk);

    public void Use(IReadOnlyList<SigningKey> keys) => newestFirst = keys;

    public string Sign(User user) => writer.Write(newestFirst[0], user.Id.ToString(), user.Roles, Lifetime);

    public ValueTask<VerificationKey?> FindAsync(string keyId, CancellationToken cancellation) =>
        ValueTask.FromResult(newestFirst.FirstOrDefault(key => key.Id == keyId)?.Public);

    public void Dispose()
    {
        foreach (var key in newestFirst)
            key.Dispose();
    }
}
