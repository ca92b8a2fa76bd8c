using Recommendations.Data;

namespace Recommendations;

/// <summary>The model that answers, read by index.</summary>
internal sealed class StoredModel(RecommendationsDbContext recommendations, int generation) : IModelReader
{
    public const int MostPopular = 100;

    private static readonly Func<RecommendationsDbContext, CancellationToken, Task<int>> GenerationThatAnswers =
        EF.CompileAsyncQuery(
            (RecommendationsDbContext recommendations, CancellationToken cancel) =>
                recommendations
                    .Models.Where(model => model.CompleteAt != null)
                    .Select(model => model.Generation)
                    .SingleOrDefault()
        );

    private static readonly Func<
        RecommendationsDbContext,
        int,
        Guid,
        CancellationToken,
        Task<Customer?>
    > CustomerOfGeneration = EF.CompileAsyncQuery(
        (RecommendationsDbContext recommendations, int generation, Guid user, CancellationToken cancel) =>
            recommendations.Customers.SingleOrDefault(row => row.Generation == generation && row.UserId == user)
    );

    private static readonly Func<RecommendationsDbContext, int, IAsyncEnumerable<PopularProduct>> PopularInGeneration =
        EF.CompileAsyncQuery(
            (RecommendationsDbContext recommendations, int generation) =>
                recommendations
                    .Products.Where(row => row.Generation == generation)
                    .OrderByDescending(row => row.Popularity)
                    .ThenBy(row => row.Sku)
                    .Take(MostPopular)
                    .Select(row => new PopularProduct(row.Sku, row.Popularity))
        );

    public static async ValueTask<StoredModel> OpenAsync(
        RecommendationsDbContext recommendations,
        CancellationToken cancel
    ) => new(recommendations, await GenerationThatAnswers(recommendations, cancel));

    public async ValueTask<Customer?> CustomerAsync(Guid user, CancellationToken cancel) =>
        await CustomerOfGeneration(recommendations, generation, user, cancel);

    public async ValueTask<IReadOnlyList<Product>> ProductsAsync(
        IReadOnlyCollection<string> skus,
        CancellationToken cancel
    ) =>
        // As one parameter, so that the statement is made once and not for each number of values.
        await recommendations
            .Products.Where(row => row.Generation == generation && EF.Parameter(skus).Contains(row.Sku))
            .ToListAsync(cancel);

    public async ValueTask<IReadOnlyList<Basket>> BasketsAsync(
        IReadOnlyCollection<long> numbers,
        CancellationToken cancel
    ) =>
        await recommendations
            .Baskets.Where(row => row.Generation == generation && EF.Parameter(numbers).Contains(row.Number))
            .ToListAsync(cancel);

    public async ValueTask<IReadOnlyList<PopularProduct>> PopularAsync(CancellationToken cancel) =>
        await PopularInGeneration(recommendations, generation).ToListAsync(cancel);
}
