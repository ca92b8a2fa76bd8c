namespace Platform.Extraction;

/// <summary>
/// How many in the last minute, to the second: a ring of one-second buckets. A bucket is one number, the second in its
/// upper half and the count in its lower, so that it is counted and begun anew without a lock, and nothing is missed.
/// </summary>
internal sealed class CountOfLastMinute
{
    private const int Seconds = 60;

    // A power of two above a minute: a bucket is not begun anew while it still counts.
    private const int Buckets = 64;
    private readonly long[] buckets = new long[Buckets];

    /// <summary>Counts one in the given second.</summary>
    public void Add(uint second)
    {
        ref var bucket = ref buckets[second % Buckets];
        var seen = Volatile.Read(ref bucket);
        while (true)
        {
            var next = SecondOf(seen) == second ? seen + 1 : ((long)second << 32) | 1;
            var found = Interlocked.CompareExchange(ref bucket, next, seen);
            if (found == seen)
            {
                return;
            }

            seen = found;
        }
    }

    /// <summary>How many in the sixty seconds that end with the given one.</summary>
    public long Until(uint second)
    {
        long count = 0;
        foreach (ref var bucket in buckets.AsSpan())
        {
            var seen = Volatile.Read(ref bucket);
            if (second - SecondOf(seen) < Seconds)
            {
                count += (uint)seen;
            }
        }

        return count;
    }

    private static uint SecondOf(long bucket) => (uint)(bucket >> 32);
}
