using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;

namespace DesignTime;

internal static class PendingChanges
{
    /// <summary>0 when every model is what its migrations make; otherwise 1, and the modules by name.</summary>
    public static int Report(IServiceProvider services)
    {
        var pending = Contexts.Found.Where(context => IsPending(services, context)).ToList();
        foreach (var context in pending)
            Console.Error.WriteLine(
                $"{SchemaName.Of(context)}: the model has changes that no migration makes. "
                    + $"Run eng/add-migration {context.Assembly.GetName().Name} <Name>."
            );
        Console.WriteLine($"{Contexts.Found.Count} models checked, {pending.Count} with pending changes.");
        return pending.Count == 0 ? 0 : 1;
    }

    private static bool IsPending(IServiceProvider services, Type type)
    {
        using var context = (DbContext)ActivatorUtilities.CreateInstance(services, type);
        return context.Database.HasPendingModelChanges();
    }
}
