namespace IntegrationTests.Data;

public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("shop-").FullName;

    public void Dispose()
    {
        TestDatabase.Drop(Path);
        Directory.Delete(Path, recursive: true);
    }
}
