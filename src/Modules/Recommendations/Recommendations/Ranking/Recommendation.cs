namespace Recommendations;

/// <summary>A product to show, and why.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Because"><c>bought-before</c>, <c>bought-together</c> or <c>popular</c>.</param>
[Example("""{ "sku": "85123A", "because": "bought-together" }""")]
internal sealed record Recommendation(string Sku, string Because)
{
    public const string BoughtBefore = "bought-before";
    public const string BoughtTogether = "bought-together";
    public const string Popular = "popular";
}

/// <summary>What is recommended, the best first.</summary>
internal sealed record RecommendationList(IReadOnlyList<Recommendation> Items);
