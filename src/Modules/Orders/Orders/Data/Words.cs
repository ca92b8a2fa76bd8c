using System.Collections.Frozen;

namespace Orders.Data;

/// <summary>States as HTTP knows them: <c>pending</c>, <c>requested</c>.</summary>
internal static class Words
{
    private static readonly FrozenDictionary<OrderStatus, string> OrderStatuses = All<OrderStatus>();
    private static readonly FrozenDictionary<ReturnStatus, string> ReturnStatuses = All<ReturnStatus>();

    public static string Word(this OrderStatus status) => OrderStatuses[status];

    public static string Word(this ReturnStatus status) => ReturnStatuses[status];

    /// <summary>The status of that name; refuses with 422 when there is none.</summary>
    public static OrderStatus Status(string? word, string member)
    {
        foreach (var (status, name) in OrderStatuses)
            if (name == word)
                return status;
        throw Refused.Invalid(member, $"must be one of {string.Join(", ", OrderStatuses.Values)}");
    }

    private static FrozenDictionary<T, string> All<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(state => state, state => $"{state}".ToLowerInvariant());
}
