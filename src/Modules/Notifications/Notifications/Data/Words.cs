using System.Collections.Frozen;
using System.Text.Json;

namespace Notifications.Data;

/// <summary>Kinds and states as HTTP knows them: <c>order-confirmed</c>, <c>sent</c>.</summary>
internal static class Words
{
    private static readonly FrozenDictionary<MailKind, string> Kinds = All<MailKind>();
    private static readonly FrozenDictionary<DeliveryStatus, string> Statuses = All<DeliveryStatus>();

    public static string Word(this MailKind kind) => Kinds[kind];

    public static string Word(this DeliveryStatus status) => Statuses[status];

    /// <summary>Whether whoever reads the mail sets the password of the account by it.</summary>
    public static bool SetsPassword(this MailKind kind) => kind is MailKind.PasswordReset or MailKind.Invitation;

    /// <summary>The kind of that name, null for none; refuses with 422 what names no kind.</summary>
    public static MailKind? Kind(string? word) => Find(Kinds, word, "kind");

    /// <summary>The status of that name, null for none; refuses with 422 what names no status.</summary>
    public static DeliveryStatus? Status(string? word) => Find(Statuses, word, "status");

    private static T? Find<T>(FrozenDictionary<T, string> words, string? word, string member)
        where T : struct
    {
        if (word is null)
            return null;
        foreach (var (value, name) in words)
            if (name == word)
                return value;
        throw Refused.Invalid(member, $"must be one of {string.Join(", ", words.Values)}");
    }

    private static FrozenDictionary<T, string> All<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>()
            .ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}"));
}
