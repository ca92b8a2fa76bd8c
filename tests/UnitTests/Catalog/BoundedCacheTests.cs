using Catalog;

namespace UnitTests.Catalog;

public sealed class BoundedCacheTests
{
    [Fact]
    public void It_keeps_what_fits()
    {
        var cache = new BoundedCache<string, int>(2, StringComparer.Ordinal);
        cache.Put("a", 1);
        cache.Put("A", 2);
        cache.TryGet("a", out var a).ShouldBeTrue();
        cache.TryGet("A", out var capital).ShouldBeTrue();
        (a, capital).ShouldBe((1, 2));
    }

    [Fact]
    public void One_more_and_it_starts_over()
    {
        var cache = new BoundedCache<int, int>(2);
        for (var i = 0; i < 3; i++)
            cache.Put(i, i);
        Enumerable.Range(0, 3).Any(i => cache.TryGet(i, out _)).ShouldBeFalse();

        cache.Put(7, 7);
        cache.TryGet(7, out _).ShouldBeTrue();
    }
}
