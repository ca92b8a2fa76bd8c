using IntegrationTests.Shop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Platform.Data;

namespace IntegrationTests.Telemetry;

/// <summary>Telemetry is there when it is asked for, and asked for in a way that can be understood.</summary>
public sealed class SwitchTests
{
    [Fact]
    public async Task Without_an_endpoint_nothing_listens()
    {
        await using var shop = await ShopHost.StartAsync();

        shop.Services.GetService<TracerProvider>().ShouldBeNull();
        shop.Services.GetService<MeterProvider>().ShouldBeNull();
        shop.Services.GetServices<IHealthCheckPublisher>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4317", "http://localhost:4317")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "ftp://somewhere", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json", "grpc and http/protobuf")]
    [InlineData("OTEL_TRACES_EXPORTER", "zipkin", "otlp and none")]
    [InlineData("OTEL_METRIC_EXPORT_INTERVAL", "often", "milliseconds")]
    public async Task A_setting_that_cannot_be_used_stops_the_start(string setting, string value, string said)
    {
        var refused = await Should.ThrowAsync<StartRefusedException>(() =>
            ShopHost.StartAsync(
                new ShopOptions
                {
                    Settings = new Dictionary<string, string>
                    {
                        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://localhost:4317",
                        [setting] = value,
                    },
                }
            )
        );

        refused.Message.ShouldContain(setting);
        refused.Message.ShouldContain($"\"{value}\"");
        refused.Message.ShouldContain(said);
    }
}
