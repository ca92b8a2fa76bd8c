using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Platform.Hosting;

/// <summary>
/// Until the start is over, what goes wrong is said once, by whoever ends the process, and not in the framework's
/// words before.
/// </summary>
internal sealed class StartPhase
{
    private const string Framework = "Microsoft.Extensions.Hosting.Internal.Host";

    public volatile bool Over;

    public static void AddTo(WebApplicationBuilder builder)
    {
        var phase = new StartPhase();
        builder.Services.AddSingleton(phase);
        builder.Logging.AddFilter(Framework, level => phase.Over && level >= LogLevel.Information);
    }
}
