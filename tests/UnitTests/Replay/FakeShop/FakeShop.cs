using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace UnitTests.Replaying;

/// <summary>A shop in memory that answers over HTTP on a free port; tests can make it lie, fail and fall silent.</summary>
internal sealed class FakeShop : IAsyncDisposable
{
    public const string OperatorEmail = "operator@shop.example";
    public const string OperatorPassword = "an operator's password";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, FakeAnswer> answers = new();

    private FakeShop(WebApplication app) => this.app = app;

    public FakeBooks Books { get; } = new();

    public Uri Address => new(app.Urls.Single());

    /// <summary>Requests for which this is true are answered with 503 and have no effect.</summary>
    public Func<HttpRequest, bool> Fails { get; set; } = _ => false;

    /// <summary>Requests for which this is true have their effect, and then the connection breaks.</summary>
    public Func<HttpRequest, bool> Breaks { get; set; } = _ => false;

    /// <summary>Called as each request arrives.</summary>
    public Action<HttpRequest> Sees { get; set; } = _ => { };

    public static async Task<FakeShop> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var shop = new FakeShop(builder.Build());
        shop.Books.Accounts.Add(
            OperatorEmail,
            new(OperatorEmail, "Operator", OperatorPassword) { Roles = ["operator"] }
        );
        shop.app.Use(shop.AnswerAsync);
        FakeRoutes.Map(shop.app, shop.Books);
        await shop.app.StartAsync();
        return shop;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        Sees(context.Request);
        if (Fails(context.Request))
        {
            context.Response.StatusCode = 503;
            return;
        }
        if (context.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } key)
        {
            await OnceAsync(context, key, next);
        }
        else
        {
            await next(context);
        }
        if (Breaks(context.Request))
        {
            context.Abort();
        }
    }

    private async Task OnceAsync(HttpContext context, string key, RequestDelegate next)
    {
        var who = context.Request.Headers.Authorization.ToString();
        var body = await FakeAnswer.ReadAsync(context.Request);
        if (answers.TryGetValue(who + key, out var known))
        {
            await known.RepeatAsync(context.Response, body);
            return;
        }
        answers[who + key] = await FakeAnswer.RecordAsync(context, body, next);
    }
}
