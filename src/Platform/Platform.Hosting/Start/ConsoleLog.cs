using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Platform.Hosting;

/// <summary>
/// The log on the console: a line of text where somebody reads along, and JSON with the ids of the trace where a program
/// does. <c>Logging:Console:FormatterName</c> (<c>simple</c>, <c>json</c>) decides otherwise.
/// </summary>
internal static class ConsoleLog
{
    public static void AddConsoleLog(this WebApplicationBuilder builder)
    {
        var chosen = builder.Configuration["Logging:Console:FormatterName"];
        var isRead = builder.Environment.IsDevelopment() || !System.Console.IsOutputRedirected;
        builder
            .Logging.ClearProviders()
            .AddConsole(console =>
                console.FormatterName = chosen ?? (isRead ? ConsoleFormatterNames.Simple : ConsoleFormatterNames.Json)
            );
        builder.Services.Configure<SimpleConsoleFormatterOptions>(simple => simple.SingleLine = true);
        builder.Services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            json.IncludeScopes = true;
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
    }
}
