using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Benchmarks;

// dotnet run -c Release --project bench/Benchmarks -- dispatch | durable [messages]
switch (args)
{
    case ["durable", .. var rest]:
        await Durable.RunAsync(rest is [var count] ? int.Parse(count, null) : 5000);
        return 0;
    case [] or ["dispatch"]:
        // In this process: the machine's other toolchains need a download that this repo does without.
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkRunner.Run<Dispatch>(DefaultConfig.Instance.AddJob(job));
        return 0;
    default:
        await Console.Error.WriteLineAsync("Say dispatch, or durable [messages].");
        return 2;
}
