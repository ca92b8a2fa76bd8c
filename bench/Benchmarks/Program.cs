using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Benchmarks;

// dotnet run -c Release --project bench/Benchmarks -- dispatch | placing | durable [messages [PostgreSQL's connection string]] | bare-order [orders]
switch (args)
{
    case ["durable", .. var rest]:
        await Durable.RunAsync(rest is [var count, ..] ? int.Parse(count, null) : 5000, rest.ElementAtOrDefault(1));
        return 0;
    case ["bare-order", .. var orders]:
        BareOrder.Run(orders is [var number] ? int.Parse(number, null) : 2000);
        return 0;
    case [] or ["dispatch"]:
        BenchmarkRunner.Run<Dispatch>(InThisProcess());
        return 0;
    case ["placing"]:
        BenchmarkRunner.Run<Placing>(InThisProcess());
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "Say dispatch, placing, durable [messages [server]] or bare-order [orders]."
        );
        return 2;
}

// The machine's other toolchains need a download that this repo does without.
static IConfig InThisProcess() =>
    DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
