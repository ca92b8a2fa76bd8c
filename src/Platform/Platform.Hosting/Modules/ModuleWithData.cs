using Microsoft.Extensions.DependencyInjection;
using Platform.Data;
using Platform.Messaging;

namespace Platform.Hosting;

/// <summary>A module with data: its schema is that of <typeparamref name="TContext"/>.</summary>
/// <typeparam name="TContext">The module's context; only this module may ask for it.</typeparam>
public abstract class Module<TContext> : Module
    where TContext : ModuleDbContext
{
    internal override void Schema(IServiceCollection services)
    {
        services.AddModuleDatabase<TContext>();
        services.AddDatabaseHealth<TContext>();
        var policies = new MessagingPolicies();
        Messaging(policies);
        services.AddModuleMessaging(
            new ModuleRegistration(Name, GetType().Assembly, typeof(TContext), policies) { Measures = Measures }
        );
    }

    internal override Answers AnswersOf(IServiceProvider services) =>
        new(services.GetRequiredService<ModuleDatabase<TContext>>(), services.GetRequiredService<TimeProvider>());
}
