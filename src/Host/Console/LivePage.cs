using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Monolith.Sample;

namespace Monolith.Console;

/// <summary>In Development, the part of the console page that moves: fetched again each second.</summary>
internal static class LivePage
{
    public const string Path = "/console/live";
    public const string SamplePath = "/console/sample";

    private static readonly (string Event, string Word)[] Way =
    [
        ("order.created", "placed"),
        ("order.confirmed", "confirmed"),
        ("order.shipped", "shipped"),
        ("order.delivered", "delivered"),
        ("order.cancelled", "cancelled"),
        ("order.returned", "returned"),
    ];

    public static void MapLive(this WebApplication app, IReadOnlyList<string> modules)
    {
        if (app.Services.GetService<Flow>() is not { } flow)
            return;
        var sample = app.Services.GetRequiredService<SampleService>();
        app.MapGet(Path, () => ConsolePage.Html(Render(flow, sample.State, modules))).AllowAnonymous();
        app.MapPost(SamplePath, (HttpRequest request) => Load(request, sample)).AllowAnonymous();
    }

    public static string Render(Flow flow, SampleState sample, IReadOnlyList<string> modules) =>
        $"""
            {Offer(sample)}
            <p class="orders">{string.Join(" → ", Way.Take(4).Select(step => Count(flow, step)))} <span>· {string.Join(
                " · ",
                Way.Skip(4).Select(step => Count(flow, step))
            )}</span></p>
            {FlowPicture.Draw(flow, [.. modules.Union(flow.Modules).Order(StringComparer.Ordinal)])}
            """;

    // Another site's page cannot press the button: browsers say where a request comes from.
    private static Results<RedirectHttpResult, ForbidHttpResult> Load(HttpRequest request, SampleService sample)
    {
        if (request.Headers["Sec-Fetch-Site"] is not ["same-origin"])
            return TypedResults.Forbid();
        sample.Load();
        return TypedResults.Redirect("/");
    }

    private static string Count(Flow flow, (string Event, string Word) step) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<b data-step=\"{step.Word}\">{flow.Told(step.Event):N0}</b> {step.Word}"
        );

    private static string Offer(SampleState sample) =>
        sample.Name switch
        {
            "offered" =>
                $"""<form method="post" action="{SamplePath}"><p>The shop is empty. <button>Load a day of real invoices</button></p></form>""",
            "loading" =>
                $"""<p>Loading a day of real invoices: {sample.Orders} of {sample.Total} orders. <progress value="{sample.Orders}" max="{Math.Max(1, sample.Total)}"></progress></p>""",
            "failed" => "<p>The sample could not be loaded; the log says why.</p>",
            _ => "",
        };
}
