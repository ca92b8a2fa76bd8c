namespace Stock;

internal static class Nothing;
