using System.Buffers;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace Payments.Provider;

/// <summary>
/// The provider's ledger: a file that only grows, and that several processes may share. What is read and appended
/// between <see cref="Lock"/> and its end is one step for all of them. For one thread.
/// </summary>
internal sealed class LedgerFile : IDisposable
{
    private const int Pauses = 5000;
    private readonly ArrayBufferWriter<byte> pending = new(16 * 1024);
    private readonly Utf8JsonWriter json;
    private readonly string path;
    private readonly FileStream stream;
    private readonly LedgerLines lines;
    private long end;
    private long flushed;

    public LedgerFile(string path)
    {
        this.path = path;
        PrivateFile.CreateFolder(Path.GetDirectoryName(path)!);
        stream = PrivateFile.Open(path, FileMode.OpenOrCreate, FileShare.ReadWrite);
        lines = new LedgerLines(stream.SafeFileHandle);
        json = new Utf8JsonWriter(pending);
    }

    private SafeFileHandle File => stream.SafeFileHandle;

    /// <summary>Waits until no other process is between lock and end. A killed process holds no lock.</summary>
    public FileStream Lock()
    {
        for (var pause = 1; ; pause++)
            try
            {
                return PrivateFile.Open(path + ".lock", FileMode.OpenOrCreate, FileShare.None);
            }
            catch (IOException) when (pause < Pauses)
            {
                Thread.Sleep(1);
            }
    }

    /// <summary>Reads what was appended since, by whomever.</summary>
    public void Read(Action<LedgerEntry> found) =>
        end = lines.Read(
            end,
            (entry, _) =>
            {
                found(entry);
                return true;
            }
        );

    /// <summary>
    /// Appends behind the last whole line. What may stand there was being written when its process died, and nobody
    /// was told of it. When this fails, some of the entries may have been appended: they are found by reading anew.
    /// </summary>
    public void Append(IEnumerable<LedgerEntry> entries)
    {
        pending.ResetWrittenCount();
        foreach (var entry in entries)
        {
            json.Reset();
            JsonSerializer.Serialize(json, entry, LedgerJson.Default.LedgerEntry);
            pending.Write("\n"u8);
        }

        RandomAccess.Write(File, pending.WrittenSpan, end);
        end += pending.WrittenCount;
    }

    /// <summary>Makes lasting what was read and appended.</summary>
    public void Flush()
    {
        if (flushed == end)
            return;
        RandomAccess.FlushToDisk(File);
        flushed = end;
    }

    public void Dispose()
    {
        json.Dispose();
        stream.Dispose();
    }
}
