using Microsoft.AspNetCore.Http;

namespace Catalog;

internal static class CreateProduct
{
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
