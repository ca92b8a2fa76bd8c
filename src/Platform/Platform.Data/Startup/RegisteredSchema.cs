using Microsoft.Extensions.Logging;

namespace Platform.Data;

/// <summary>A schema that this process is built with, without a connection to where it is kept.</summary>
/// <param name="Context">The type of the module's context.</param>
/// <param name="Open">Its database on a product.</param>
internal sealed record RegisteredSchema(Type Context, Func<DatabaseProvider, ILoggerFactory, ModuleDatabase> Open)
{
    public string Name => SchemaName.Of(Context);
}
