using System.Diagnostics;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace ArchitectureTests;

/// <summary>What the checker takes for handlers is what the bus finds: the host, asked what it is made of, says so.</summary>
public sealed partial class DiscoveryTests
{
    [Fact]
    public async Task The_checker_finds_the_handlers_that_the_bus_finds()
    {
        using var code = Solution.Read();
        var found =
            from module in code.Modules
            from handler in Handlers.Of(module)
            select $"{module.Module}.{handler.Class.Definition.Name} handles {AliasOf(handler.Message.Resolve(), module)}";

        var described = Handler().Matches(await DescribedAsync());

        described.ShouldNotBeEmpty();
        found
            .Distinct()
            .ShouldBe(
                described.Select(line => $"{line.Groups["subscriber"].Value} handles {line.Groups["message"].Value}"),
                ignoreOrder: true
            );
    }

    private static async Task<string> DescribedAsync()
    {
        var command = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Host.dll"), "describe"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        using var host = Process.Start(command)!;
        var (said, complained) = (host.StandardOutput.ReadToEndAsync(), host.StandardError.ReadToEndAsync());
        await host.WaitForExitAsync();
        host.ExitCode.ShouldBe(0, await complained);
        return await said;
    }

    // What a message without an alias is called: orders.cancel-order.
    private static string AliasOf(TypeDefinition type, CodeAssembly module) =>
        new Message(new CodeType(module, type)) switch
        {
            { Alias: { } alias, Version: 0 } => alias,
            { Alias: { } alias, Version: var version } => $"{alias}.v{version}",
            _ =>
                $"{type.Module.Assembly.Name.Name.Split('.')[0]}.{Capital().Replace(type.Name, "-$0")}".ToLowerInvariant(),
        };

    [GeneratedRegex(@"^  (command|event|question) +(?<message>\S+)  → (?<subscriber>\S+)\r?$", RegexOptions.Multiline)]
    private static partial Regex Handler();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
