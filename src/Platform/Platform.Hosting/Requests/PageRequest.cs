using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Platform.Hosting;

/// <summary>
/// The part of a list that a request asks for, by <c>?limit=</c> (1 to 200, by default 50) and <c>?cursor=</c>.
/// Declare it as a parameter of an endpoint; what is wrong is answered with 422. Query one row more than
/// <paramref name="Limit"/>, then call <see cref="Page"/>.
/// </summary>
/// <param name="Limit">The most items to answer with.</param>
/// <param name="After">The sequence of the last row seen; null at the beginning.</param>
[TakesQuery("limit", typeof(int), "50", "The most items to answer with: 1 to 200, by default 50.")]
[TakesQuery("cursor", typeof(string), "AAAAAAAAADI", "Where to go on: `next` of the page before.")]
[Refuses(422, "invalid", "The limit or the cursor is not valid.")]
public readonly record struct PageRequest(int Limit, long? After)
{
    /// <summary>The items of a page when the request does not say.</summary>
    public const int DefaultLimit = 50;

    /// <summary>The most items of a page.</summary>
    public const int MaxLimit = 200;

    /// <summary>Cuts the row too many and makes the next cursor of the last row that stays.</summary>
    public Page<T> Page<T>(IReadOnlyList<T> rowsPlusOne, Func<T, long> sequence) =>
        rowsPlusOne.Count <= Limit
            ? new Page<T>(rowsPlusOne, null)
            : new Page<T>([.. rowsPlusOne.Take(Limit)], Cursor.Of(sequence(rowsPlusOne[Limit - 1])));

    /// <summary>Called by the framework for a parameter of an endpoint.</summary>
    public static ValueTask<PageRequest> BindAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var limit = DefaultLimit;
        if (
            query.TryGetValue("limit", out var limitText)
            && (
                !int.TryParse(limitText, NumberStyles.None, CultureInfo.InvariantCulture, out limit)
                || limit is < 1 or > MaxLimit
            )
        )
        {
            throw Refused.Invalid("limit", $"must be a whole number from 1 to {MaxLimit}");
        }

        long? after = null;
        if (query.TryGetValue("cursor", out var cursor))
        {
            after = Cursor.Read(cursor) ?? throw Refused.Invalid("cursor", "is not one that this list has given out");
        }

        return ValueTask.FromResult(new PageRequest(limit, after));
    }
}
