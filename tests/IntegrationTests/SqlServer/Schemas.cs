using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Platform.Data;

namespace IntegrationTests.SqlServer;

/// <summary>The contexts of the modules and of Platform, as SQL Server has them; there is no server behind them.</summary>
internal static class Schemas
{
    public static SqlServerProvider Provider { get; } = new("Server=nowhere.example;Database=shop");

    public static IReadOnlyList<string> Modules { get; } =
    [
        .. Directory
            .GetFiles(AppContext.BaseDirectory, "*.routes.json")
            .Select(file => Path.GetFileName(file).Split('.')[0]),
    ];

    public static IReadOnlyList<Type> Contexts { get; } =
    [
        .. Modules
            .Append("Platform.Hosting")
            .Append("Platform.Extraction")
            .SelectMany(name => Assembly.Load(name).GetTypes())
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(SchemaDbContext)))
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. Contexts.Select(SchemaName.Of)];

    public static SchemaDbContext Open(string schema, params IInterceptor[] interceptors)
    {
        var context = Contexts.Single(type => SchemaName.Of(type) == schema);
        var options = (DbContextOptionsBuilder)
            Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
        Provider.Configure(options, schema, reads: false);
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new PlatformOptions(Provider));
        options.AddInterceptors([new RowLockInterceptor(Provider.Sql), .. interceptors]);
        var opened = (SchemaDbContext)Activator.CreateInstance(context, options.Options)!;
        opened.Database.SetDbConnection(Provider.CreateReader(schema));
        return opened;
    }
}
