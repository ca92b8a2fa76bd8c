using Microsoft.Extensions.Configuration;

namespace Users;

/// <summary>The page where a password is set, <c>Users:ResetLink</c>: an address with <c>{token}</c> in it.</summary>
/// <param name="Pattern">Null: there is no such page, and mails have the token alone.</param>
public sealed record ResetLink(string? Pattern)
{
    private const string Place = "{token}";

    internal static ResetLink From(IConfiguration configuration) =>
        configuration["Users:ResetLink"] is not { Length: > 0 } text ? new ResetLink((string?)null)
        : text.Contains(Place, StringComparison.Ordinal)
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? new ResetLink(text)
        : throw new StartRefusedException(
            $"Users:ResetLink is \"{text}\"; it is an address with {Place} in it, such as https://shop.example/password#{Place}."
        );

    internal string? Of(OpaqueToken token) => Pattern?.Replace(Place, token.Text(), StringComparison.Ordinal);
}
