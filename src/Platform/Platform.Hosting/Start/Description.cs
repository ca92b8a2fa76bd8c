using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Platform.Messaging;

namespace Platform.Hosting;

/// <summary>What an application is made of, for people: modules, their handlers and their routes.</summary>
internal static class Description
{
    public static string Of(WebApplication app)
    {
        var text = new StringBuilder();
        var routes = app.Endpoints()
            .Select(RouteEntry.Of)
            .OrderBy(route => route.Pattern, StringComparer.Ordinal)
            .ToList();
        var handlers = app.Services.GetRequiredService<MessagingDescription>().Handlers.ToLookup(one => one.Module);
        foreach (var module in app.Services.GetServices<Module>())
        {
            text.AppendLine().AppendLine(module.Name);
            Append(text, handlers[module.Name]);
            Append(text, routes.Where(route => route.Module == module.Name));
        }

        text.AppendLine().AppendLine("Platform");
        Append(text, routes.Where(route => route.Module is null));
        return text.ToString().TrimStart();
    }

    private static void Append(StringBuilder text, IEnumerable<DescribedHandler> handlers)
    {
        foreach (var handler in handlers)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"  {handler.Kind, -8} {handler.Message}  → {handler.Subscriber}"
            );
        }
    }

    private static void Append(StringBuilder text, IEnumerable<RouteEntry> routes)
    {
        foreach (var route in routes)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"  {string.Join('|', route.Methods), -7} {route.Pattern}  ({route.Access.Sentence}){VersionOf(route)}"
            );
        }
    }

    private static string VersionOf(RouteEntry route) =>
        route.Deprecated is { } deprecated ? $", until {deprecated.Sunset:yyyy-MM-dd}"
        : route.Since > 1 ? $", since version {route.Since}"
        : "";
}
