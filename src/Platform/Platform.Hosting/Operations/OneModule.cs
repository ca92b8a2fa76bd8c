namespace Platform.Hosting;

/// <summary>Pages over the rows of modules. Each module counts its own, so only within one there is a next page.</summary>
internal static class OneModule
{
    public static void RequireFor(PageRequest page, string? module) =>
        new Invalid().When(page.After is not null && module is null, "cursor", "goes with a module").Throw();

    public static Page<object> Cut<T>(
        PageRequest page,
        string? module,
        IReadOnlyList<T> rowsPlusOne,
        Func<T, long> sequence,
        Func<T, object> view
    )
    {
        var cut = page.Page(rowsPlusOne, sequence);
        return new Page<object>([.. cut.Items.Select(view)], module is null ? null : cut.Next);
    }
}
