using Microsoft.Extensions.Configuration;

namespace Platform.Extraction;

/// <summary>What the settings say of a module's instances, in <c>Extraction:Inventory</c>, say.</summary>
internal sealed record ModuleSettings
{
    /// <summary>So many failures in a row open an instance's breaker: <c>Breaker:Failures</c>.</summary>
    public int BreakerFailures { get; init; } = 5;

    /// <summary>For so long: <c>Breaker:Seconds</c>.</summary>
    public TimeSpan BreakerOpenFor { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The most calls that one instance is sent at a time: <c>MostInFlight</c>.</summary>
    public int MostInFlight { get; init; } = 256;

    /// <summary>How long a request may take without a byte going either way: <c>Timeout:RequestSeconds</c>.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How long a batch of messages may take to be stored: <c>Timeout:MessageSeconds</c>.</summary>
    public TimeSpan MessageTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often the health of an instance is looked at while all is well: <c>ProbeSeconds</c>.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Reads them.</summary>
    /// <exception cref="StartRefusedException">One of them cannot be.</exception>
    public static ModuleSettings Of(IConfiguration configuration, string module)
    {
        var section = configuration.GetSection($"Extraction:{module}");
        var known = new ModuleSettings();
        return new ModuleSettings
        {
            // Fewer than two could not be told from one call that went wrong.
            BreakerFailures = Number(section, "Breaker:Failures", known.BreakerFailures, least: 2),
            BreakerOpenFor = TimeSpan.FromSeconds(
                Number(section, "Breaker:Seconds", (int)known.BreakerOpenFor.TotalSeconds, least: 1)
            ),
            MostInFlight = Number(section, "MostInFlight", known.MostInFlight, least: 1),
            RequestTimeout = TimeSpan.FromSeconds(
                Number(section, "Timeout:RequestSeconds", (int)known.RequestTimeout.TotalSeconds, least: 1)
            ),
            MessageTimeout = TimeSpan.FromSeconds(
                Number(section, "Timeout:MessageSeconds", (int)known.MessageTimeout.TotalSeconds, least: 1)
            ),
            LookEvery = TimeSpan.FromSeconds(
                Number(section, "ProbeSeconds", (int)known.LookEvery.TotalSeconds, least: 1)
            ),
        };
    }

    private static int Number(IConfigurationSection section, string name, int otherwise, int least) =>
        section[name] is not { Length: > 0 } text ? otherwise
        : int.TryParse(text, out var number) && number >= least ? number
        : throw new StartRefusedException(
            $"{section.Path}:{name} has \"{text}\", which is not a number from {least} on."
        );
}
