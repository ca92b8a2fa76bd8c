using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Platform.Data;
using Platform.Messaging;

namespace Benchmarks;

/// <summary>What it costs to invoke a handler in this process.</summary>
[MemoryDiagnoser]
public class Dispatch
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dispatch-").FullName;
    private readonly Ping _ping = new(1);
    private readonly Ask _ask = new(1);
    private IHost? _host;
    private IMessageBus? _bus;

    [GlobalSetup]
    public async Task Start()
    {
        _host = await Bus.StartAsync(new SqliteProvider(_folder));
        _bus = _host.Services.GetRequiredService<IMessageBus>();
    }

    [GlobalCleanup]
    public async Task Stop()
    {
        await _host!.StopAsync();
        _host.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public Pong Called() => PingHandler.Handle(_ping);

    [Benchmark]
    public Task<Pong> Invoked() => _bus!.InvokeAsync<Pong>(_ping);

    [Benchmark]
    public Task<Pong> AskedWithADeadline() => _bus!.InvokeAsync<Pong>(_ask);
}
