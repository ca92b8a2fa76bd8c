using Microsoft.AspNetCore.Http;

namespace Catalog;

/// <summary>Adds a product.</summary>
internal static class CreateProduct
{
    [Answers<ProductView>(201)]
    [HasETag]
    [Refuses(409, "sku-taken", "There is a product of this sku already: PUT changes it.")]
    public static Task<IResult> Endpoint(ProductRequest request, HttpResponse response, WriteRequest write)
    {
        var invalid = new Invalid();
        var product = request.Check(invalid);
        invalid.Throw();
        return write.InvokeAsync<ProductView>(
            new AddProduct(product),
            created =>
            {
                response.Headers.ETag = created.ETag;
                return TypedResults.Created($"/api/products/{Uri.EscapeDataString(created.Sku)}", created);
            }
        );
    }
}
