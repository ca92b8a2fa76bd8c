namespace Shop;

public sealed class ShopSettings;
