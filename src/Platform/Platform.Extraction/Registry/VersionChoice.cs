using System.Buffers;

namespace Platform.Extraction;

/// <summary>Which version of a service gets a call, where several run.</summary>
internal static class VersionChoice
{
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789.");

    /// <summary>Leaves, of the places in <paramref name="open"/>, those whose instance has the version that was drawn.</summary>
    public static Span<int> Narrow(
        Instance[] all,
        Span<int> open,
        bool canary,
        IReadOnlyDictionary<string, int> weights
    )
    {
        if (open.Length < 2 || (!canary && weights.Count == 0))
        {
            return open;
        }

        var version = canary ? Newest(all, open) : Drawn(all, open, weights);
        return version is null ? open : Keep(all, open, version);
    }

    /// <summary>Orders versions by their numbers: 1.10 is newer than 1.9, and 2.0 than 2.0-rc.1.</summary>
    public static int Compare(string one, string other)
    {
        var (oneNumbers, oneRest) = Parse(one);
        var (otherNumbers, otherRest) = Parse(other);
        var byNumbers = oneNumbers.CompareTo(otherNumbers);
        return byNumbers != 0 ? byNumbers
            : (oneRest.Length == 0) != (otherRest.Length == 0) ? (oneRest.Length == 0 ? 1 : -1)
            : string.CompareOrdinal(oneRest, otherRest);
    }

    private static string Newest(Instance[] all, ReadOnlySpan<int> open)
    {
        var newest = all[open[0]].Version;
        foreach (var place in open[1..])
        {
            newest = Compare(all[place].Version, newest) > 0 ? all[place].Version : newest;
        }

        return newest;
    }

    // By the weights of the versions that are there; null when none of them has one.
    private static string? Drawn(Instance[] all, ReadOnlySpan<int> open, IReadOnlyDictionary<string, int> weights)
    {
        var total = 0;
        foreach (var (version, weight) in weights)
        {
            total += IsThere(all, open, version) ? weight : 0;
        }

        var drawn = total == 0 ? 0 : Random.Shared.Next(total);
        foreach (var (version, weight) in weights)
        {
            if (weight > 0 && IsThere(all, open, version) && (drawn -= weight) < 0)
            {
                return version;
            }
        }

        return null;
    }

    private static bool IsThere(Instance[] all, ReadOnlySpan<int> open, string version)
    {
        foreach (var place in open)
        {
            if (all[place].Version == version)
            {
                return true;
            }
        }

        return false;
    }

    private static Span<int> Keep(Instance[] all, Span<int> open, string version)
    {
        var count = 0;
        foreach (var place in open)
        {
            if (all[place].Version == version)
            {
                open[count++] = place;
            }
        }

        return open[..count];
    }

    private static (Version Numbers, string Label) Parse(string version)
    {
        var end = version.AsSpan().IndexOfAnyExcept(Numerals);
        var (numbers, rest) = end < 0 ? (version, "") : (version[..end], version[end..]);
        numbers = numbers.Contains('.') ? numbers : numbers + ".0";
        return Version.TryParse(numbers, out var parsed) ? (parsed, rest) : (new Version(), version);
    }
}
