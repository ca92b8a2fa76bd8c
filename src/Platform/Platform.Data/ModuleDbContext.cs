using Microsoft.EntityFrameworkCore;

namespace Platform.Data;

/// <summary>
/// The base of a module's context. Its schema also has the module's messages: outbox, inbox, what was handled, dead
/// letters, groups, the event log, and idempotency keys.
/// </summary>
/// <example><c>public sealed class InventoryDbContext(DbContextOptions&lt;InventoryDbContext&gt; options) :
/// ModuleDbContext(options)</c></example>
public abstract class ModuleDbContext(DbContextOptions options) : SchemaDbContext(options)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Conventions.Add(_ => new MessageTablesConvention());
    }
}
