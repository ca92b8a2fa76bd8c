namespace Shop;

internal static class Nothing;
