using Platform.Data;

namespace Monolith.Sample;

/// <summary>The sample is a thing of Development.</summary>
internal static class SampleServices
{
    public const string Setting = "sample";

    /// <summary>A command line in which the bare <c>--sample</c> is the setting that it stands for.</summary>
    public static string[] Spelt(string[] args) => [.. args.Select(arg => arg == $"--{Setting}" ? $"{arg}=true" : arg)];

    /// <exception cref="StartRefusedException">It is asked for elsewhere.</exception>
    public static void AddSample(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddSingleton<SampleService>();
            builder.Services.AddHostedService(all => all.GetRequiredService<SampleService>());
        }
        else if (builder.Configuration.GetValue<bool>(Setting))
            throw new StartRefusedException(
                "--sample fills a shop in Development only: set ASPNETCORE_ENVIRONMENT=Development, or leave it out."
            );
    }
}
