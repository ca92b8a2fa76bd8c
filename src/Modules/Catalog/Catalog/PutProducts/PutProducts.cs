using Microsoft.AspNetCore.Http;

namespace Catalog;

/// <summary>
/// Creates or changes many at once. What is valid is done, in one transaction; what is not is left out, and the answer
/// says so of each item: <c>created</c>, <c>changed</c>, <c>unchanged</c> or <c>refused</c> with its errors.
/// </summary>
internal static class PutProducts
{
    private const int MostProducts = 1_000;

    [Answers<PutAnswer>]
    public static Task<IResult> Endpoint(IReadOnlyList<ProductRequest?> request, WriteRequest write)
    {
        new Invalid()
            .When(request.Count is < 1 or > MostProducts, "items", $"must be 1 to {MostProducts:N0} products")
            .Throw();

        var items = PutItem.Check(request);
        var valid = items.Where(item => item.Product is not null).Select(item => item.Product!);
        return write.InvokeAsync<PutOutcomes>(
            new PutCatalog([.. valid]),
            put => TypedResults.Ok(new PutAnswer([.. items.Select(item => item.Answer(put))]))
        );
    }
}

/// <summary>What became of each item, in the order of the request.</summary>
internal sealed record PutAnswer(IReadOnlyList<PutItemAnswer> Items);

/// <summary>What became of one item; <paramref name="Errors"/> is there when it was refused.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Outcome"><c>created</c>, <c>changed</c>, <c>unchanged</c> or <c>refused</c>.</param>
/// <param name="Errors">What is wrong with which member.</param>
[Example("""{ "sku": "85123A", "outcome": "created", "errors": null }""")]
internal sealed record PutItemAnswer(string? Sku, string Outcome, IReadOnlyDictionary<string, string[]>? Errors);
