using System.Text.Json;
using System.Text.Json.Serialization;

namespace Replay.Accounts;

/// <summary>The operator's e-mail and password. Source says in words where they came from.</summary>
internal sealed record OperatorCredentials(string Email, string Password, string Source)
{
    public const string EmailVariable = "Users__Operator__Email";
    public const string PasswordVariable = "Users__Operator__Password";

    /// <summary>From the environment, else from a development host's file on this machine, else by asking.</summary>
    public static OperatorCredentials Find(Uri host) =>
        FromEnvironment(Environment.GetEnvironmentVariable)
        ?? (host.IsLoopback ? OperatorFile.Read(OperatorFile.Places(Directory.GetCurrentDirectory())) : null)
        ?? (Console.IsInputRedirected ? null : OperatorPrompt.Ask())
        ?? throw new ReplayStopped(
            $"Set {EmailVariable} and {PasswordVariable} to the shop's operator: the replay makes its accounts with them."
        );

    public static OperatorCredentials? FromEnvironment(Func<string, string?> variable) =>
        variable(EmailVariable) is { Length: > 0 } email && variable(PasswordVariable) is { Length: > 0 } password
            ? new(email, password, "the environment")
            : null;
}

/// <summary>What a development host writes to operator.json.</summary>
internal sealed record OperatorFileContent(string? Email, string? Password);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(OperatorFileContent))]
internal sealed partial class OperatorJson : JsonSerializerContext;
