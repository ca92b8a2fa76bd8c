using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>Traces, metrics and logs, sent by OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where; else nothing is there.</summary>
internal static class TelemetryServices
{
    private static readonly string[] Sources =
    [
        "Microsoft.AspNetCore",
        "System.Net.Http",
        DataDiagnostics.Name,
        "Platform.*",
    ];

    private static readonly string[] Meters =
    [
        "System.Runtime",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Net.Http",
        "Platform.*",
    ];

    /// <param name="builder">The application.</param>
    /// <param name="service">Its name, unless <c>OTEL_SERVICE_NAME</c> gives it another.</param>
    /// <param name="instance">The id of this process.</param>
    /// <exception cref="StartRefusedException">A setting cannot be used.</exception>
    public static void AddTelemetry(
        this WebApplicationBuilder builder,
        string service,
        Func<IServiceProvider, Guid> instance
    )
    {
        if (TelemetrySettings.From(builder.Configuration) is { } settings)
            Add(builder, service, instance, settings);
    }

    // By itself, so that without an endpoint not even the SDK is loaded.
    private static void Add(
        WebApplicationBuilder builder,
        string service,
        Func<IServiceProvider, Guid> instance,
        TelemetrySettings settings
    )
    {
        var services = builder.Services;
        services.AddSingleton(settings);
        // First, so that nothing happens before it is listened to.
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService, Listening>());
        var telemetry = new Builder(services);
        telemetry.ConfigureResource(resource =>
            resource
                .Clear()
                .AddDetector(all => new ThisProcess(service, BuildVersion.Of(builder.Configuration), instance(all)))
                .AddTelemetrySdk()
                .AddEnvironmentVariableDetector()
        );
        if (settings.Traces)
            AddTraces(telemetry);
        if (settings.Metrics)
            AddMetrics(telemetry, settings);
        if (settings.Logs)
            telemetry.WithLogging(null, logs => logs.IncludeFormattedMessage = true);
        telemetry.UseOtlpExporter();
    }

    private static void AddTraces(Builder telemetry)
    {
        // Else the server's spans carry neither method nor path.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);
        telemetry.WithTracing(traces => traces.AddSource(Sources).AddProcessor<Quiet>());
        telemetry.Services.ConfigureOpenTelemetryTracerProvider(
            (all, traces) => traces.AddSource([.. all.GetServices<Module>().Select(module => module.Name)])
        );
    }

    private static void AddMetrics(Builder telemetry, TelemetrySettings settings)
    {
        telemetry.WithMetrics(metrics => metrics.AddMeter(Meters));
        telemetry.Services.ConfigureOpenTelemetryMeterProvider(
            (all, metrics) => metrics.AddMeter([.. all.GetServices<Module>().Select(module => module.Name)])
        );
        telemetry.Services.AddSingleton<IHealthCheckPublisher, HealthGauges>();
        telemetry.Services.Configure<HealthCheckPublisherOptions>(health =>
            (health.Delay, health.Period) = (TimeSpan.Zero, settings.HealthEvery)
        );
    }

    // What services.AddOpenTelemetry() of OpenTelemetry.Extensions.Hosting gives, and could be instead.
    private sealed class Builder(IServiceCollection services) : IOpenTelemetryBuilder
    {
        public IServiceCollection Services => services;
    }
}
