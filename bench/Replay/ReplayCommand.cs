using System.CommandLine;

namespace Replay;

/// <summary>The command line.</summary>
internal static class ReplayCommand
{
    private static string Sample => Path.Combine(AppContext.BaseDirectory, "sample", "2010-12-01-excerpt.csv");

    public static async Task<int> RunAsync(string[] args)
    {
        var file = new Option<string?>("--file")
        {
            Description = "Invoices as CSV or CSV in gzip (UCI Online Retail); without it, a small sample.",
        };
        var host = new Option<string>("--host")
        {
            Description = "The shop's address.",
            DefaultValueFactory = _ => "http://localhost:5000",
        };
        var report = new Option<string?>("--report") { Description = "Where to write the report as JSON." };
        var orders = Positive(new Option<int?>("--orders") { Description = "Place only the first N orders." });
        var concurrency = Positive(
            new Option<int?>("--concurrency")
            {
                Description = "Requests in flight at once.",
                DefaultValueFactory = _ => 16,
            }
        );
        var stock = new Option<int>("--stock-percent")
        {
            Description = "Opening stock, in percent of what the file sells.",
            DefaultValueFactory = _ => 100,
        };
        stock.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out var percent) && percent < 0)
            {
                result.AddError("--stock-percent must not be below 0.");
            }
        });
        var seed = new Option<int>("--seed")
        {
            Description = "Names the run: the same seed goes on where an earlier run stopped.",
            DefaultValueFactory = _ => 1,
        };
        var retry = new Option<bool>("--retry") { Description = "Send a request again when it finds no answer." };

        var command = new RootCommand("Replays a wholesaler's invoices as orders, and checks that the shop balances.")
        {
            file,
            host,
            report,
            orders,
            concurrency,
            stock,
            seed,
            retry,
        };
        command.SetAction(parsed =>
            ReplayProgram.RunAsync(
                new(
                    parsed.GetValue(file) ?? Sample,
                    Address(parsed.GetValue(host)!),
                    parsed.GetValue(report),
                    parsed.GetValue(orders),
                    parsed.GetValue(concurrency)!.Value,
                    parsed.GetValue(stock),
                    parsed.GetValue(seed),
                    parsed.GetValue(retry)
                )
            )
        );
        return await RunAsync(command.Parse(args));
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        try
        {
            // Ctrl-C is the program's own affair: what is in flight ends, and the report is written.
            var settings = new InvocationConfiguration
            {
                ProcessTerminationTimeout = null,
                EnableDefaultExceptionHandler = false,
            };
            var exitCode = await parsed.InvokeAsync(settings);
            return parsed.Errors.Count > 0 ? ExitCodes.CannotStart : exitCode;
        }
        catch (ReplayStopped stopped)
        {
            await Console.Error.WriteLineAsync(stopped.Message);
            return ExitCodes.CannotStart;
        }
    }

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var host) && host.Scheme is "http" or "https"
            ? host
            : throw new ReplayStopped($"{text} is not an address like http://localhost:5000.");

    private static Option<int?> Positive(Option<int?> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out var number) && number < 1)
            {
                result.AddError($"{option.Name} must be at least 1.");
            }
        });
        return option;
    }
}
