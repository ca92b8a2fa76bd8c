using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace Payments.Provider;

/// <summary>Reads a ledger file: one entry of JSON per line, each ended by a line feed.</summary>
internal sealed class LedgerLines(SafeFileHandle file)
{
    private const byte LineFeed = (byte)'\n';
    private readonly byte[] buffer = new byte[64 * 1024];

    /// <summary>
    /// Reads whole lines from <paramref name="position"/> to the end of the file, or until <paramref name="visit"/>,
    /// which is also told where the line ends, has enough.
    /// </summary>
    /// <returns>The end of the last whole line that was read.</returns>
    /// <exception cref="InvalidDataException">A whole line is not an entry.</exception>
    public long Read(long position, Func<LedgerEntry, long, bool> visit)
    {
        while (true)
        {
            var read = RandomAccess.Read(file, buffer, position);
            var chunk = buffer.AsSpan(0, read);
            var start = position;
            for (int end; (end = chunk.IndexOf(LineFeed)) >= 0; chunk = chunk[(end + 1)..])
            {
                var entry = Parse(chunk[..end], position);
                position += end + 1;
                if (!visit(entry, position))
                    return position;
            }

            if (position == start)
                return read < buffer.Length ? position : throw Damaged(position, null);
        }
    }

    /// <summary>Whether a line begins at this position.</summary>
    public bool IsStart(long position)
    {
        if (position == 0)
            return true;
        Span<byte> before = stackalloc byte[1];
        return position > 0 && RandomAccess.Read(file, before, position - 1) == 1 && before[0] == LineFeed;
    }

    private static LedgerEntry Parse(ReadOnlySpan<byte> line, long position)
    {
        try
        {
            return JsonSerializer.Deserialize(line, LedgerJson.Default.LedgerEntry) ?? throw Damaged(position, null);
        }
        catch (JsonException cause)
        {
            throw Damaged(position, cause);
        }
    }

    private static InvalidDataException Damaged(long position, Exception? cause) =>
        new($"The ledger is damaged: the line at byte {position} cannot be read.", cause);
}
