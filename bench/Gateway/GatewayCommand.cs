using System.CommandLine;
using Gateway.Databases;
using Gateway.Hops;
using Gateway.Replays;

namespace Gateway;

/// <summary>The command line.</summary>
internal static class GatewayCommand
{
    public static Task<int> RunAsync(string[] args)
    {
        var command = new RootCommand(
            "Measures what it costs that modules, or their data, are elsewhere, with real processes."
        )
        {
            Hops(),
            Replay(),
            Databases(),
            Yarp(),
        };
        return command.Parse(args).InvokeAsync();
    }

    private static Command Hops()
    {
        var rounds = Rounds(5);
        var seconds = new Option<double>("--seconds")
        {
            Description = "How long each time.",
            DefaultValueFactory = _ => 2,
        };
        var connections = new Option<int>("--connections")
        {
            Description = "Requests in flight at once.",
            DefaultValueFactory = _ => 16,
        };
        var only = new Option<string?>("--only") { Description = "Only the request whose name begins so." };
        var command = new Command(
            "hops",
            "One request: by bare YARP, by the host to a service, in the host, at the service."
        )
        {
            rounds,
            seconds,
            connections,
            only,
        };
        command.SetAction(parsed =>
            HopsRun.RunAsync(
                new(
                    parsed.GetValue(rounds),
                    TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                    parsed.GetValue(connections),
                    parsed.GetValue(only)
                )
            )
        );
        return command;
    }

    private static Command Replay()
    {
        var (file, orders, rounds) = (InvoiceFile(), Orders(), Rounds(3));
        var plot = new Option<string?>("--plot") { Description = "Where to draw the result, as SVG." };
        var command = new Command(
            "replay",
            "Real invoices: all in the host, Inventory extracted, everything extracted."
        )
        {
            file,
            orders,
            rounds,
            plot,
        };
        command.SetAction(parsed =>
            ReplaysRun.RunAsync(
                new(parsed.GetValue(file), parsed.GetValue(orders), parsed.GetValue(rounds), parsed.GetValue(plot))
            )
        );
        return command;
    }

    private static Command Databases()
    {
        var (file, orders, rounds) = (InvoiceFile(), Orders(), Rounds(3));
        var writers = new Option<int[]>("--writers")
        {
            Description = "Writers to a schema on PostgreSQL; several numbers are measured in turn.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [4],
        };
        var server = new Option<string>("--postgresql")
        {
            Description = "A login that may make databases and extensions, as a connection string.",
            Required = true,
        };
        var command = new Command("databases", "Real invoices: on SQLite and on PostgreSQL.")
        {
            file,
            orders,
            rounds,
            writers,
            server,
        };
        command.SetAction(parsed =>
            DatabasesRun.RunAsync(
                new(
                    parsed.GetValue(file),
                    parsed.GetValue(orders),
                    parsed.GetValue(rounds),
                    parsed.GetValue(writers)!,
                    parsed.GetValue(server)!
                )
            )
        );
        return command;
    }

    private static Command Yarp()
    {
        var service = new Option<string>("--service") { Required = true };
        var authority = new Option<string>("--authority") { Required = true };
        var command = new Command("yarp", "The bare YARP application; started by hops.") { service, authority };
        command.Hidden = true;
        command.SetAction(parsed =>
            BareYarp.RunAsync(new Uri(parsed.GetValue(service)!), new Uri(parsed.GetValue(authority)!))
        );
        return command;
    }

    private static Option<string?> InvoiceFile() =>
        new("--file") { Description = "Invoices, as the replay takes them; without it, its sample." };

    private static Option<int?> Orders() => new("--orders") { Description = "Only the first N orders." };

    private static Option<int> Rounds(int otherwise) =>
        new("--rounds") { Description = "How often each is measured.", DefaultValueFactory = _ => otherwise };
}
