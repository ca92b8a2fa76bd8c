using System.Text.Json;

namespace Users;

/// <summary>
/// Where a shop under development leaves the first operator's credentials, for tools that sign in without asking:
/// <c>operator.json</c> in the data folder, readable by its user only.
/// </summary>
public sealed record OperatorFile(string Path, string Email, string Password)
{
    public static OperatorFile In(DataFolder folder, string email, string password) =>
        new(folder.File("operator.json"), email, password);

    public void Write()
    {
        // Made anew: one that is there already would keep the mode it has. It may be another database's only password.
        if (File.Exists(Path))
            File.Move(Path, $"{Path}.before", overwrite: true);
        using var file = PrivateFile.Open(Path, FileMode.CreateNew, FileShare.None);
        JsonSerializer.Serialize(file, new { email = Email, password = Password });
    }

    /// <summary>Without what is in it, wherever a command is printed.</summary>
    public override string ToString() => Path;
}
