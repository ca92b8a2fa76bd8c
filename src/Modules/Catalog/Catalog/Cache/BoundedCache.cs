using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Catalog;

/// <summary>Keeps up to so many values; one more, and it forgets them all and starts over.</summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> values = new(comparer);
    private int count;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => values.TryGetValue(key, out value);

    public void Put(TKey key, TValue value)
    {
        if (!values.TryAdd(key, value) || Interlocked.Increment(ref count) <= capacity)
            return;
        values.Clear();
        Interlocked.Exchange(ref count, 0);
    }
}
