using Platform.Hosting;

namespace UnitTests.Hosting;

public sealed class ValidTokensTests : IDisposable
{
    private readonly Tokens tokens = new();

    [Fact]
    public async Task A_token_is_remembered_for_a_minute_and_not_longer()
    {
        var keys = new CountingKeys(tokens);
        var valid = new ValidTokens(new JwtReader(Tokens.Rules, keys, tokens.Clock), tokens.Clock);
        var token = tokens.Sign(tokens.Header, tokens.Claims);

        await valid.ReadAsync(token, CancellationToken.None);
        tokens.Clock.Now += TimeSpan.FromSeconds(59);
        (await valid.ReadAsync(token, CancellationToken.None)).ShouldNotBeNull();
        keys.Asked.ShouldBe(1);

        tokens.Clock.Now += TimeSpan.FromSeconds(1);
        keys.Withdrawn = true;
        (await valid.ReadAsync(token, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_token_is_not_remembered_beyond_its_end()
    {
        var valid = new ValidTokens(new JwtReader(Tokens.Rules, tokens, tokens.Clock), tokens.Clock);
        var claims = tokens.Claims;
        claims["exp"] = tokens.Now + 5;
        var token = tokens.Sign(tokens.Header, claims);

        (await valid.ReadAsync(token, CancellationToken.None)).ShouldNotBeNull();
        tokens.Clock.Now += TimeSpan.FromSeconds(5) + TokenRules.ClockSkew;

        (await valid.ReadAsync(token, CancellationToken.None)).ShouldBeNull();
    }

    public void Dispose() => tokens.Dispose();

    private sealed class CountingKeys(Tokens tokens) : IUserKeys
    {
        public int Asked { get; private set; }

        public bool Withdrawn { get; set; }

        public ValueTask<VerificationKey?> FindAsync(string keyId, CancellationToken cancellation)
        {
            Asked++;
            return Withdrawn ? default : tokens.FindAsync(keyId, cancellation);
        }
    }
}
