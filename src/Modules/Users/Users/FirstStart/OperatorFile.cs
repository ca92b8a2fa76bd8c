using System.Text.Json;

namespace Users;

/// <summary>
/// Where a shop under development leaves the first operator's credentials, for tools that sign in without asking:
/// <c>operator.json</c> in the data folder, readable by its user only.
/// </summary>
public sealed class OperatorFile
{
    private readonly byte[] content;

    private OperatorFile(string path, byte[] content)
    {
        Path = path;
        this.content = content;
    }

    public string Path { get; }

    public static OperatorFile In(DataFolder folder, string email, string password) =>
        new(folder.File("operator.json"), JsonSerializer.SerializeToUtf8Bytes(new { email, password }));

    public void Write()
    {
        // Made anew: one that is there already would keep the mode it has.
        File.Delete(Path);
        using var file = PrivateFile.Open(Path, FileMode.CreateNew, FileShare.None);
        file.Write(content);
    }
}
