namespace Shop;

internal sealed record Nothing;
