using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Platform.Extraction;

/// <summary>
/// The start option <c>--placement inventory=extracted,orders=25</c>: decided at each start, unless it is decided so
/// already. Nothing needs to be registered yet; until a service is there, the copy in process answers.
/// </summary>
internal sealed class PlacementOption(
    IConfiguration configuration,
    KnownModules modules,
    Placements placements,
    PlacementStore store
)
{
    public const string Setting = "placement";
    private const string By = "command line";
    private const string Reason = "start option";

    /// <exception cref="StartRefusedException">The option cannot be understood, or not be done here.</exception>
    public async Task ApplyAsync(CancellationToken cancel)
    {
        foreach (var (module, placement) in Parse(configuration[Setting], modules))
        {
            if (placements.Of(module) != placement)
            {
                await store.DecideAsync(module, placement, By, Reason, allow: static _ => { }, cancel);
            }
        }
    }

    /// <summary>What the option says.</summary>
    internal static IReadOnlyList<(string Module, Placement Placement)> Parse(string? option, KnownModules modules) =>
        [
            .. (option ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(text => ParseOne(text, modules)),
        ];

    private static (string Module, Placement Placement) ParseOne(string text, KnownModules modules)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at < 0 || PlaceIn(text[(at + 1)..].Trim()) is not { } placement)
        {
            throw new StartRefusedException(
                $"--{Setting} has \"{text}\": say inventory=extracted, inventory=in-process, or a share in percent such as inventory=25."
            );
        }

        var name = text[..at].Trim();
        var module =
            modules.Find(name)
            ?? throw new StartRefusedException(
                $"--{Setting} names \"{name}\", and there is no such module: there are {modules.Names}."
            );
        return module.IsBuiltIn || !placement.KeepsSomething
            ? (module.Name, placement)
            : throw new StartRefusedException(
                $"--{Setting} has \"{text}\", but this host is built without {module.Name}: it can only be extracted."
            );
    }

    private static Placement? PlaceIn(string place) =>
        place.ToLowerInvariant() switch
        {
            "extracted" => Placement.Everywhere,
            "in-process" => Placement.InProcess,
            _ when int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var share)
                    && share <= 100 => new Placement(share),
            _ => null,
        };
}
