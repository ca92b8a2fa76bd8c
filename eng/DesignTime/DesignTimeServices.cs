using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

namespace DesignTime;

/// <summary>Found by <c>dotnet ef</c>: writes migrations and snapshots in words that every product knows.</summary>
internal sealed class DesignTimeServices : IDesignTimeServices
{
    public void ConfigureDesignTimeServices(IServiceCollection serviceCollection) =>
        serviceCollection
            .AddSingleton<ICSharpMigrationOperationGenerator, NeutralOperations>()
            .AddSingleton<IAnnotationCodeGenerator, NeutralSnapshot>();
}
