using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyModel;
using Platform.Data;

namespace DesignTime;

/// <summary>The contexts of everything that this project is built with.</summary>
internal static class Contexts
{
    public static IReadOnlyList<Type> Found { get; } =
    [
        .. DependencyContext
            .Default!.RuntimeLibraries.Where(library => library.Type == "project")
            .SelectMany(library => library.GetDefaultAssemblyNames(DependencyContext.Default))
            .SelectMany(name => Assembly.Load(name).GetTypes())
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(SchemaDbContext)))
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    public static DbContextOptions OptionsOf(Type context)
    {
        var provider = new NeutralProvider();
        var builder = (DbContextOptionsBuilder)
            Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
        provider.Configure(builder, SchemaName.Of(context));
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new PlatformOptions(provider));
        return builder.Options;
    }
}
