using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Benchmarks;

// dotnet run -c Release --project bench/Benchmarks -- dispatch | durable [messages] | bare-order [orders]
switch (args)
{
    case ["durable", .. var rest]:
        await Durable.RunAsync(rest is [var count] ? int.Parse(count, null) : 5000);
        return 0;
    case ["bare-order", .. var orders]:
        BareOrder.Run(orders is [var number] ? int.Parse(number, null) : 2000);
        return 0;
    case [] or ["dispatch"]:
        // In this process: the machine's other toolchains need a download that this repo does without.
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkRunner.Run<Dispatch>(DefaultConfig.Instance.AddJob(job));
        return 0;
    default:
        await Console.Error.WriteLineAsync("Say dispatch, durable [messages] or bare-order [orders].");
        return 2;
}
