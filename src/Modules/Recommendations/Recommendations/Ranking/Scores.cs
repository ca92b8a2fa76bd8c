using Recommendations.Data;

namespace Recommendations;

/// <summary>How well products fit, gathered from several sides.</summary>
internal sealed class Scores
{
    private readonly Dictionary<string, double> scores = new(StringComparer.Ordinal);

    public IEnumerable<string> Skus => scores.Keys;

    public bool Has(string sku) => scores.ContainsKey(sku);

    public void Add(string sku, double score) => scores[sku] = scores.GetValueOrDefault(sku) + score;

    /// <summary>What is in a basket fits as well as the basket does; in a large one, less.</summary>
    public void Add(Basket basket, double similarity)
    {
        var share = similarity / Math.Sqrt(basket.Skus.Count);
        foreach (var sku in basket.Skus)
            Add(sku, share);
    }

    public void Remove(string sku) => scores.Remove(sku);

    /// <summary>The same, with 1 for the best.</summary>
    public Scores Normal()
    {
        var normal = new Scores();
        var best = scores.Count > 0 ? scores.Values.Max() : 1;
        foreach (var (sku, score) in scores)
            normal.Add(sku, score / best);
        return normal;
    }

    public Scores Times(Func<string, double> factor)
    {
        var changed = new Scores();
        foreach (var (sku, score) in scores)
            changed.Add(sku, score * factor(sku));
        return changed;
    }

    public IEnumerable<string> Best(int count) =>
        scores
            .OrderByDescending(one => one.Value)
            .ThenBy(one => one.Key, StringComparer.Ordinal)
            .Take(count)
            .Select(one => one.Key);
}
