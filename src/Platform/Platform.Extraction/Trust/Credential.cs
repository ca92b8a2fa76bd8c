using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Platform.Extraction;

/// <summary>
/// The first credential: who has it may have service tokens. It is the setting <c>Platform:Credential</c>, or a file in
/// the data folder that the host makes at its first start and that its user alone can read.
/// </summary>
internal sealed class Credential(IConfiguration configuration, DataFolder folder)
{
    public const string Setting = "Platform:Credential";
    private const string FileName = "platform.credential";
    private const int LeastLength = 20;
    private string? known;

    /// <summary>Where it is kept when it is no setting.</summary>
    public string Path => folder.File(FileName);

    /// <summary>The credential; null when the host has not made it yet.</summary>
    public string? Read() => known ??= Configured() ?? FromFile();

    /// <summary>Reads it anew when it is asked for.</summary>
    public void Forget() => known = null;

    /// <summary>The same, made if it is not there.</summary>
    public string ReadOrMake()
    {
        if (Read() is { } there)
        {
            return there;
        }

        Make();
        return Read() ?? throw new StartRefusedException($"{Path} cannot be read, or is empty: remove it.");
    }

    /// <summary>Whether somebody has it. How long it takes says nothing about what is wrong with it.</summary>
    public bool Is(string secret) => CryptographicOperations.FixedTimeEquals(HashOf(secret), HashOf(ReadOrMake()));

    private string? Configured() =>
        configuration[Setting] switch
        {
            null or "" => null,
            { Length: < LeastLength } => throw new StartRefusedException(
                $"{Setting} is too short to be a secret: take {LeastLength} characters at least."
            ),
            var text => text,
        };

    private string? FromFile()
    {
        try
        {
            return File.ReadAllText(Path).Trim() is { Length: >= LeastLength } text ? text : null;
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                $"{Path} cannot be read by this user: run as the user of the host, or set {Setting}."
            );
        }
    }

    // Whole or not at all, and the first of two hosts makes it.
    private void Make()
    {
        var draft = $"{Path}.{Guid.NewGuid():n}";
        using (var file = PrivateFile.Open(draft, FileMode.CreateNew, FileShare.None))
        {
            file.Write(Encoding.ASCII.GetBytes(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, Path, overwrite: false);
        }
        catch (IOException) when (File.Exists(Path))
        {
            File.Delete(draft);
        }
    }

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
