using System.Net;
using System.Text;
using Platform.Hosting;

namespace Monolith.Console;

/// <summary>The page at <c>/</c>: which modules this process has, and where to look further.</summary>
internal static class ConsolePage
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem}"
        + "@media(prefers-color-scheme:dark){body{background:#16181d;color:#e6e6e6}a{color:#8ab4f8}}";

    public static void MapConsole(this WebApplication app)
    {
        var page = Render(app.Services.GetServices<Module>());
        app.MapGet("/", () => TypedResults.Content(page, "text/html; charset=utf-8")).AllowAnonymous();
        app.MapDocs();
    }

    private static string Render(IEnumerable<Module> modules)
    {
        var items = new StringBuilder();
        foreach (var module in modules)
        {
            items.Append(null, $"<li>{WebUtility.HtmlEncode(module.Name)}</li>");
        }

        return $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The shop</title><style>{Style}</style></head>
            <body>
            <h1>The shop is open</h1>
            <p>Modules in this process:</p>
            <ul>{items}</ul>
            <p><a href="/docs">The interface</a> · <a href="/health">Health</a> · <a href="/.well-known/jwks.json">Keys of users' tokens</a> · <a href="/api/products">Products</a></p>
            </body>
            </html>
            """;
    }
}
