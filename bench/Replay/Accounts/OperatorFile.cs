using System.Text.Json;

namespace Replay.Accounts;

/// <summary>The file in which a development host leaves its operator's e-mail and password, in its data folder.</summary>
internal static class OperatorFile
{
    public const string Name = "operator.json";

    /// <summary>Where a host that was started beside the user may keep its data.</summary>
    public static IEnumerable<string> Places(string start)
    {
        if (Environment.GetEnvironmentVariable("Data__Folder") is { Length: > 0 } folder)
        {
            yield return Path.Combine(start, folder, Name);
            yield break;
        }
        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
        {
            var host = Path.Combine(at.FullName, "src", "Host");
            yield return Path.Combine(host, "data", Name);
            foreach (var build in new[] { "Release", "Debug" })
            {
                yield return Path.Combine(host, "bin", build, "net10.0", "data", Name);
            }
            yield return Path.Combine(at.FullName, "data", Name);
        }
    }

    /// <summary>The file that was written last; null when there is none.</summary>
    public static OperatorCredentials? Read(IEnumerable<string> places) =>
        places.Where(File.Exists).MaxBy(File.GetLastWriteTimeUtc) is { } path ? Parse(path) : null;

    private static OperatorCredentials Parse(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return
                JsonSerializer.Deserialize(file, OperatorJson.Default.OperatorFileContent)
                    is { Email: { } email, Password: { } password }
                ? new(email, password, path)
                : throw new ReplayStopped($"{path} does not hold an email and a password.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ReplayStopped($"{path} cannot be read: {unreadable.Message}");
        }
    }
}
