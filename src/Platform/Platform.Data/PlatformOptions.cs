using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Data;

/// <summary>Tells a context which product keeps it.</summary>
internal sealed class PlatformOptions(DatabaseProvider provider) : IDbContextOptionsExtension
{
    public DatabaseProvider Provider => provider;

    public DbContextOptionsExtensionInfo Info => new Facts(this);

    public void ApplyServices(IServiceCollection services) { }

    public void Validate(IDbContextOptions options) { }

    // Models are kept apart by product, since conventions differ; not by connection.
    private sealed class Facts(PlatformOptions options) : DbContextOptionsExtensionInfo(options)
    {
        private Type Product => ((PlatformOptions)Extension).Provider.GetType();

        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => Product.GetHashCode();

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) =>
            other is Facts facts && facts.Product == Product;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) =>
            debugInfo["Platform:Product"] = Product.Name;
    }
}
