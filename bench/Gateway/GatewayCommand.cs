using System.CommandLine;
using Gateway.Hops;
using Gateway.Replays;

namespace Gateway;

/// <summary>The command line.</summary>
internal static class GatewayCommand
{
    public static Task<int> RunAsync(string[] args)
    {
        var command = new RootCommand("Measures what it costs that modules run elsewhere, with real processes.")
        {
            Hops(),
            Replay(),
            Yarp(),
        };
        return command.Parse(args).InvokeAsync();
    }

    private static Command Hops()
    {
        var rounds = new Option<int>("--rounds")
        {
            Description = "How often each is measured.",
            DefaultValueFactory = _ => 5,
        };
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
        var file = new Option<string?>("--file")
        {
            Description = "Invoices, as the replay takes them; without it, its sample.",
        };
        var orders = new Option<int?>("--orders") { Description = "Only the first N orders." };
        var rounds = new Option<int>("--rounds")
        {
            Description = "How often each is measured.",
            DefaultValueFactory = _ => 3,
        };
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
}
