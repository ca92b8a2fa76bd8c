namespace IntegrationTests.Shop;

/// <summary>One shop for the tests that only look at it.</summary>
[CollectionDefinition(Name)]
public sealed class ShopCollection : ICollectionFixture<OpenShop>
{
    public const string Name = "shop";
}

/// <summary>A shop that is open for as long as the tests of its collection run.</summary>
public sealed class OpenShop : IAsyncLifetime
{
    private ShopHost? shop;

    public ShopHost Shop => shop ?? throw new InvalidOperationException("The shop has not been started.");

    public async Task InitializeAsync() => shop = await ShopHost.StartAsync();

    public Task DisposeAsync() => shop?.DisposeAsync().AsTask() ?? Task.CompletedTask;
}
