using Spectre.Console;

namespace Replay.Accounts;

/// <summary>Asks whoever sits at the terminal.</summary>
internal static class OperatorPrompt
{
    public static OperatorCredentials Ask()
    {
        var email = AnsiConsole.Ask<string>("Operator's e-mail:");
        var password = AnsiConsole.Prompt(new TextPrompt<string>("Operator's password:").Secret());
        return new(email, password, "the terminal");
    }
}
