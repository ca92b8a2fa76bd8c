using Microsoft.EntityFrameworkCore;

namespace Platform.Hosting;

/// <summary>A module with data: its schema is that of <typeparamref name="TContext"/>.</summary>
/// <typeparam name="TContext">The module's context; only this module may ask for it.</typeparam>
public abstract class Module<TContext> : Module
    where TContext : DbContext;
