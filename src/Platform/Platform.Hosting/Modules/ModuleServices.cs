using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>Adds modules to an application.</summary>
public static class ModuleServices
{
    /// <summary>Adds a module: its schema, its handlers and what it registers itself.</summary>
    /// <exception cref="StartRefusedException">There is a module of this name already.</exception>
    public static WebApplicationBuilder AddModule(this WebApplicationBuilder builder, Module module)
    {
        var others = builder.Services.Select(service => service.ImplementationInstance).OfType<Module>();
        if (others.FirstOrDefault(other => SameName(other, module)) is { } other)
        {
            throw new StartRefusedException(
                $"Two modules are called {module.Name}: {other.GetType().FullName} and {module.GetType().FullName}."
            );
        }

        builder.Services.AddSingleton(module);
        builder.Services.AddSingleton(all => new OwningModule(module, module.AnswersOf(all)));
        module.Schema(builder.Services);
        module.Services(builder.Services, builder.Configuration);
        return builder;
    }

    private static bool SameName(Module one, Module other) =>
        string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);
}
