namespace Platform.Data;

/// <summary>
/// Writers keep their connections. Where they can fill a pool, those who come later, readers foremost, wait in vain: not
/// at the start, but under load.
/// </summary>
internal static class PoolSizes
{
    /// <exception cref="StartRefusedException">A pool has no room for all writers and a reader.</exception>
    public static void Check(IEnumerable<ModuleDatabase> databases)
    {
        foreach (var pool in databases.GroupBy(one => one.Provider))
            if (pool.Key.Pool is var (name, size) && pool.Count() * pool.Key.Writers is var kept && kept >= size)
                throw new StartRefusedException(
                    $"{pool.First().Setting} leaves this process {size} connections, and it keeps {kept} to write with: "
                        + $"{DatabaseSettings.WritersSetting}, {pool.Key.Writers}, for each of {pool.Count()} schemas. Say "
                        + $"{name}={2 * kept} there, or fewer writers."
                );
    }
}
