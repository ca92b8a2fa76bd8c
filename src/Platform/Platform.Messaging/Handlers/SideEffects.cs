using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Messaging;

/// <summary>Runs side effects; each type's method is compiled when it is first returned.</summary>
internal sealed class SideEffects(IServiceProviderIsService services)
{
    private readonly ConcurrentDictionary<Type, Call> _calls = new();

    public async ValueTask ExecuteAsync(ISideEffect effect, Frame frame, ModuleRuntime module)
    {
        var call = _calls.GetOrAdd(effect.GetType(), type => Compile(type, module));
        var inner = new Frame
        {
            Message = frame.Message,
            Context = frame.Context,
            Services = frame.Services,
            Cancellation = frame.Cancellation,
            Database = frame.Database,
            Target = effect,
        };
        await call(inner);
    }

    private Call Compile(Type type, ModuleRuntime module)
    {
        var method =
            type.GetMethod("ExecuteAsync")
            ?? type.GetMethod("Execute")
            ?? throw new InvalidOperationException(
                $"The side effect {type.FullName} has no public method Execute or ExecuteAsync."
            );
        return new CallCompiler(module.ContextType, services).Compile(method, typeof(ISideEffect));
    }
}
