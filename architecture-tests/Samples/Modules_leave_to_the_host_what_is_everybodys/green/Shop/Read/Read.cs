using System.Data.Common;

namespace Shop.Read;

internal static class Read
{
    public static ValueTask<DbConnection> OpenAsync<T>(ModuleDatabase<T> own, CancellationToken cancel)
        where T : SchemaDbContext => own.OpenReadAsync(cancel);
}
