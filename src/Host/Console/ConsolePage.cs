using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;
using Monolith.Sample;
using Platform.Hosting;

namespace Monolith.Console;

/// <summary>
/// The page at <c>/</c>: what is where. In Development it shows orders on their way through the modules, and offers an
/// empty shop something to show.
/// </summary>
internal static class ConsolePage
{
    private const string Policy =
        "default-src 'none'; img-src data:; style-src 'self'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'; "
        + "base-uri 'none'; form-action 'self'";

    private static readonly (string Address, string Name, string What)[] Links =
    [
        ("/docs", "The interface", "every operation, to read and to try"),
        ("/health", "Health", "of this process, its databases and services"),
        ("/api/products", "Products", "what anybody may see"),
        ("/api/dashboard", "Dashboard", "orders, recommendations and profile in one; with a token"),
        ("/api/reports/sales?by=day", "Reports", "sales, returns, conversion; with a token of staff"),
        ("/api/ops/placements", "Placements", "which module runs where; with an operator's token"),
        ("/openapi/v2.json", "OpenAPI", "the same for tools"),
        ("/.well-known/jwks.json", "Keys", "that users' tokens are signed with"),
    ];

    /// <summary>In Development: the picture, and the sample.</summary>
    public static void AddConsole(this WebApplicationBuilder builder)
    {
        builder.AddSample();
        if (builder.Environment.IsDevelopment())
            builder.Services.AddSingleton<Flow>();
    }

    public static void MapConsole(this WebApplication app)
    {
        IReadOnlyList<string> modules = [.. app.Services.GetServices<Module>().Select(module => module.Name)];
        app.MapGet("/", (HttpResponse response) => Page(response, Live(app.Services, modules))).AllowAnonymous();
        app.MapFile("console.css", "text/css");
        app.MapFile("console.js", "text/javascript");
        app.MapLive(modules);
        app.MapDocs();
    }

    public static ContentHttpResult Html(string html) => TypedResults.Content(html, "text/html; charset=utf-8");

    private static ContentHttpResult Page(HttpResponse response, string live)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        return Html(
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The shop</title>
            <link rel="stylesheet" href="/console/console.css"><link rel="icon" href="data:,"></head>
            <body>
            <h1>The shop is open</h1>
            {live}
            <h2>What there is</h2>
            <ul>{string.Concat(Links.Select(LinkTo))}</ul>
            <script src="/console/console.js"></script>
            </body>
            </html>
            """
        );
    }

    private static string Live(IServiceProvider services, IReadOnlyList<string> modules) =>
        services.GetService<Flow>() is { } flow
            ? $"""<h2>Orders, on their way through the modules</h2><div id="live">{LivePage.Render(flow, services.GetRequiredService<SampleService>().State, modules)}</div>"""
            : $"<p>Modules in this process: {WebUtility.HtmlEncode(string.Join(", ", modules))}.</p>";

    private static string LinkTo((string Address, string Name, string What) link) =>
        $"""<li><a href="{link.Address}">{link.Name}</a><small>{link.What}</small></li>""";

    private static void MapFile(this WebApplication app, string name, string type)
    {
        using var stream = typeof(ConsolePage).Assembly.GetManifestResourceStream(name)!;
        using var text = new StreamReader(stream);
        var content = text.ReadToEnd();
        app.MapGet($"/console/{name}", () => TypedResults.Content(content, $"{type}; charset=utf-8")).AllowAnonymous();
    }
}
