using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace UnitTests.Replaying;

/// <summary>The fake shop's routes, each for the roles that the real one lets in.</summary>
internal static class FakeRoutes
{
    public static void Map(IEndpointRouteBuilder routes, FakeBooks books)
    {
        routes.MapGet("/health/live", () => Results.Ok());
        routes.MapPost("/api/auth/token", (HttpRequest request) => Token(request, books));
        routes.MapPost("/api/users", (FakeAccount body) => Locked(books, () => Open(body, books)));
        For(
            "operator",
            routes.MapPut(
                "/api/users/{id}/roles",
                (Guid id, FakeRoles body) => Locked(books, () => Grant(id, body, books))
            )
        );
        For(
            "operator",
            routes.MapGet(
                "/api/users",
                (int limit, int cursor = 0) => Page(books, books.Accounts.Values.Select(Told), limit, cursor)
            )
        );
        For("catalog", routes.MapPut("/api/products", (FakeReceipt[] body) => Locked(books, () => Put(body, books))));
        For("warehouse", routes.MapGet("/api/inventory/{sku}", (string sku) => Locked(books, () => Level(sku, books))));
        For(
            "warehouse",
            routes.MapPost("/api/inventory/receipts", (FakeReceipt[] body) => Locked(books, () => Receive(body, books)))
        );
        For("sales", routes.MapPost("/api/orders", (FakeOrderBody body) => Locked(books, () => Place(body, books))));
        For(
            "sales",
            routes.MapGet(
                "/api/orders",
                (int limit, int cursor = 0) => Page(books, books.Orders.Values.Select(Told), limit, cursor)
            )
        );
        For(
            "sales",
            routes.MapGet("/api/orders/{id}", (Guid id) => Locked(books, () => Results.Json(Told(books.Orders[id]))))
        );
        For(
            "sales",
            routes.MapPost(
                "/api/orders/{id}/returns",
                (Guid id, FakeGoods body) => Locked(books, () => Return(id, body, books))
            )
        );
        For(
            "warehouse",
            routes.MapGet("/api/shipments", (Guid orderId) => Locked(books, () => Shipments(orderId, books)))
        );
        For(
            "warehouse",
            routes.MapPut(
                "/api/shipments/{id}/status",
                (Guid id, FakeStatus body) => Locked(books, () => Move(id, body, books))
            )
        );
        For(
            "operator",
            routes.MapGet("/api/payments", (Guid orderId) => Locked(books, () => Payments(orderId, books)))
        );
        For(
            "operator",
            routes.MapGet(
                "/api/payments/ledger",
                (int limit, int cursor = 0) => Page(books, books.Ledger.Select(Told), limit, cursor)
            )
        );

        For("operator", routes.MapGet("/api/reports/sales", () => Locked(books, () => Sales(books))));

        void For(string role, RouteHandlerBuilder route) =>
            route.AddEndpointFilter(
                async (call, next) =>
                {
                    var email = call.HttpContext.Request.Headers.Authorization.ToString().Replace("Bearer ", "");
                    return books.Accounts.TryGetValue(email, out var account) && account.Roles.Contains(role)
                        ? await next(call)
                        : Results.StatusCode(account is null ? 401 : 403);
                }
            );
    }

    private static IResult Locked(FakeBooks books, Func<IResult> answer)
    {
        lock (books.Gate)
        {
            books.Passed();
            return answer();
        }
    }

    private static IResult Page(FakeBooks books, IEnumerable<object> all, int limit, int cursor) =>
        Locked(
            books,
            () =>
            {
                var items = all.Skip(cursor).Take(limit).ToList();
                return Results.Json(new { items, next = items.Count == limit ? $"{cursor + limit}" : null });
            }
        );

    private static async Task<IResult> Token(HttpRequest request, FakeBooks books)
    {
        var form = await request.ReadFormAsync();
        var email = form["username"].ToString();
        return books.Accounts.TryGetValue(email, out var account) && account.Password == form["password"]
            ? Results.Json(
                new
                {
                    access_token = email,
                    token_type = "Bearer",
                    expires_in = 600,
                }
            )
            : Results.Json(new { error = "invalid_grant" }, statusCode: 400);
    }

    private static IResult Open(FakeAccount body, FakeBooks books) =>
        books.Accounts.TryAdd(body.Email, body)
            ? Results.Json(Told(body), statusCode: 201)
            : Results.Problem(statusCode: 409, detail: "The e-mail is taken.");

    private static IResult Grant(Guid id, FakeRoles body, FakeBooks books)
    {
        books.Accounts.Values.Single(account => account.Id == id).Roles = body.Roles;
        return Results.NoContent();
    }

    private static IResult Put(FakeReceipt[] body, FakeBooks books)
    {
        books.Products.UnionWith(body.Select(product => product.Sku));
        return Results.Json(new { items = body.Select(product => new { product.Sku, outcome = "created" }) });
    }

    private static IResult Level(string sku, FakeBooks books) =>
        books.OnHand.TryGetValue(sku, out var onHand)
            ? Results.Json(
                new
                {
                    sku,
                    onHand,
                    reserved = 0,
                    available = onHand,
                }
            )
            : Results.NotFound();

    private static IResult Receive(FakeReceipt[] body, FakeBooks books)
    {
        foreach (var receipt in body)
        {
            books.OnHand[receipt.Sku] = books.OnHand.GetValueOrDefault(receipt.Sku) + receipt.Quantity;
        }
        return Results.Ok();
    }

    private static IResult Place(FakeOrderBody body, FakeBooks books) =>
        body.Items.All(line => books.Products.Contains(line.Sku))
            ? Results.Json(Told(books.Place(body)), statusCode: 201)
            : Results.Problem(statusCode: 422, detail: "An unknown sku.");

    private static IResult Return(Guid id, FakeGoods body, FakeBooks books) =>
        books.Orders[id].Status == "delivered" && books.TakeBack(books.Orders[id], body.Items) is { } goods
            ? Results.Json(Told(goods), statusCode: 201)
            : Results.Problem(statusCode: 409, detail: "Not delivered, or more than was bought.");

    private static IResult Shipments(Guid orderId, FakeBooks books)
    {
        var order = books.Orders[orderId];
        return Results.Json(
            new
            {
                items = new[]
                {
                    new
                    {
                        id = order.ShipmentId,
                        orderId,
                        status = order.Shipment,
                    },
                },
            }
        );
    }

    private static IResult Move(Guid id, FakeStatus body, FakeBooks books)
    {
        var order = books.Orders.Values.Single(order => order.ShipmentId == id);
        if ((order.Shipment, body.Status) is not (("created", "dispatched") or ("dispatched", "delivered")))
        {
            return Results.Problem(statusCode: 409, detail: $"The shipment is {order.Shipment}.");
        }
        order.Shipment = body.Status;
        books.Later(() => order.Status = body.Status == "dispatched" ? "shipped" : "delivered");
        return Results.NoContent();
    }

    private static IResult Payments(Guid orderId, FakeBooks books)
    {
        var order = books.Orders[orderId];
        return Results.Json(
            new
            {
                items = new[]
                {
                    new
                    {
                        orderId,
                        status = "captured",
                        captured = Gbp(order.Captured),
                        refunded = Gbp(order.Refunded),
                    },
                },
            }
        );
    }

    private static IResult Sales(FakeBooks books)
    {
        var net = books
            .Orders.Values.Where(order => order.Status is "confirmed" or "shipped" or "delivered")
            .Sum(order =>
                order.Total - order.Returns.Where(goods => goods.Status == "completed").Sum(goods => goods.Value)
            );
        return Results.Json(new { totals = new[] { new { net = Gbp(net) } } });
    }

    private static object Told(FakeAccount account) =>
        new
        {
            account.Id,
            account.Email,
            account.Name,
            account.Roles,
        };

    private static object Told(FakeOrder order) =>
        new
        {
            order.Id,
            order.Status,
            order.Reason,
            total = Gbp(order.Total),
            returned = Gbp(order.Returns.Where(goods => goods.Status == "completed").Sum(goods => goods.Value)),
            returns = order.Returns.Select(Told).ToList(),
        };

    private static object Told(FakeReturn goods) =>
        new
        {
            goods.Id,
            goods.Status,
            value = Gbp(goods.Value),
        };

    private static object Told((string Kind, Guid OrderId, long Amount) entry) =>
        new
        {
            entry.Kind,
            entry.OrderId,
            amount = Gbp(entry.Amount),
        };

    private static FakePrice Gbp(long pence) => new(pence, "GBP");
}
