using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Messaging;

/// <summary>Reads a handler class and compiles a chain for each message that it handles.</summary>
internal sealed class ChainBuilder(ModuleRegistration module, MessageTypes messages, IServiceProviderIsService services)
{
    private static readonly string[] HandleNames = ["Handle", "Handles", "Consume", "Consumes"];
    private static readonly string[] BeforeNames = ["Before", "Load", "Validate"];
    private static readonly string[] SagaStarts = ["Start", "Starts", "StartOrHandle"];

    public static bool IsHandlerName(Type type) =>
        type.Name.EndsWith("Handler", StringComparison.Ordinal)
        || type.Name.EndsWith("Consumer", StringComparison.Ordinal);

    public IEnumerable<HandlerChain> Build(Type type)
    {
        var methods = type.GetMethods(
            BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly
        );
        var isSaga = typeof(Saga).IsAssignableFrom(type);
        var handles = methods
            .Where(m => Is(m, HandleNames) || (isSaga && (Is(m, SagaStarts) || Is(m, "NotFound"))))
            .ToList();
        foreach (var method in handles)
        {
            Check(type, method);
        }

        foreach (var group in handles.GroupBy(m => m.GetParameters()[0].ParameterType))
        {
            yield return isSaga
                ? SagaChain(type, group.Key, [.. group])
                : PlainChain(type, group.Key, [.. group], methods);
        }
    }

    private HandlerChain PlainChain(Type type, Type message, MethodInfo[] handles, MethodInfo[] methods)
    {
        if (handles.Length > 1)
        {
            throw CallCompiler.Refuse(handles[1], $"{type.Name} has two methods for {message.Name}");
        }

        // What the methods take; the message is what is sent and stored.
        var argument = message;
        message = argument.IsArray ? argument.GetElementType()! : argument;
        var compiler = new CallCompiler(module.ContextType, services);
        var early = new List<MethodInfo>();
        var before = new List<MethodInfo>();
        foreach (var method in methods.Where(m => Is(m, BeforeNames) && Fits(m, argument)))
        {
            (before.Count > 0 || compiler.NeedsDatabase(method) ? before : early).Add(method);
        }

        Call Compile(MethodInfo method) => compiler.Compile(method, argument);
        List<Call> CompileProviding(List<MethodInfo> list)
        {
            var calls = new List<Call>();
            foreach (var method in list)
            {
                calls.Add(Compile(method));
                compiler.Provides(method);
            }

            return calls;
        }

        var earlyCalls = CompileProviding(early);
        var beforeCalls = CompileProviding(before);
        var handle = handles[0];
        var handleCall = Compile(handle);
        var after = methods.Where(m => Is(m, "After") && Fits(m, argument)).ToList();
        var last = methods.Where(m => Is(m, "Finally") && Fits(m, argument)).ToList();
        var all = early.Concat(before).Append(handle).Concat(after).Concat(last).ToList();
        var needsDatabase = all.Any(compiler.NeedsDatabase);
        return new HandlerChain
        {
            Module = module,
            HandlerType = type,
            MessageType = message,
            Alias = messages.AliasOf(message),
            Subscriber = SubscriberOf(type),
            IsQuestion = IsQuestion(message),
            NeedsDatabase = needsDatabase,
            Batching = argument.IsArray ? BatchingOf(message, handle, needsDatabase && early.Count == 0) : null,
            NeedsServices = all.Any(m => compiler.NeedsServices(m, argument)),
            BeforeTransaction = earlyCalls,
            Before = beforeCalls,
            Handle = handleCall,
            After = [.. after.Select(Compile)],
            Finally = [.. last.Select(Compile)],
            SlotCount = compiler.SlotCount,
            Fill = compiler.Fill,
            Construct = all.All(m => m.IsStatic) ? null : Constructor(type),
        };
    }

    private HandlerChain SagaChain(Type type, Type message, MethodInfo[] methods)
    {
        var compiler = new CallCompiler(module.ContextType, services);
        var saga = SagaAccess.Build(type, message, methods, compiler);
        return new HandlerChain
        {
            Module = module,
            HandlerType = type,
            MessageType = message,
            Alias = messages.AliasOf(message),
            Subscriber = SubscriberOf(type),
            IsQuestion = false,
            NeedsDatabase = true,
            NeedsServices = methods.Any(m => m.GetParameters().Length > 1),
            BeforeTransaction = [],
            Before = [],
            Handle = null,
            After = [],
            Finally = [],
            SlotCount = 0,
            Fill = static (_, _) => { },
            Saga = saga,
        };
    }

    private Batching BatchingOf(Type message, MethodInfo handle, bool isOneTransaction)
    {
        if (module.Policies.BatchingOf(message) is not { } batching)
        {
            throw CallCompiler.Refuse(
                handle,
                $"it takes several {message.Name} at once, which {module.Name} does not gather; say policies.BatchMessagesOf<{message.Name}>() in the module's Messaging method"
            );
        }

        return isOneTransaction && !IsQuestion(message)
            ? batching
            : throw CallCompiler.Refuse(
                handle,
                "several messages are handled in one transaction; it must take the DbContext, and so must each method before it"
            );
    }

    private string SubscriberOf(Type type) => $"{module.Name}.{type.Name}";

    private void Check(Type type, MethodInfo method)
    {
        if (!type.IsVisible)
        {
            throw CallCompiler.Refuse(method, $"the bus sees public classes only; make {type.Name} public");
        }

        if (type.ContainsGenericParameters || method.IsGenericMethodDefinition)
        {
            throw CallCompiler.Refuse(method, "a handler is a closed class with closed methods");
        }

        if (method.GetParameters().Length == 0)
        {
            throw CallCompiler.Refuse(method, "its first parameter must be the message");
        }

        if (
            method.ReturnType == typeof(void)
            && method.IsDefined(typeof(System.Runtime.CompilerServices.AsyncStateMachineAttribute))
        )
        {
            throw CallCompiler.Refuse(method, "an async method must return a Task");
        }

        if (module.ContextType is null)
        {
            throw CallCompiler.Refuse(method, $"{module.Name} has no DbContext to keep an inbox in");
        }
    }

    private static bool Fits(MethodInfo method, Type message)
    {
        var parameters = method.GetParameters();
        return parameters.Length == 0
            || parameters[0].ParameterType == message
            || !HandlesAsMessage(method.DeclaringType!, parameters[0].ParameterType);
    }

    private static bool HandlesAsMessage(Type type, Type candidate) =>
        type.GetMethods()
            .Any(m => Is(m, HandleNames) && m.GetParameters() is [var first, ..] && first.ParameterType == candidate);

    private static bool Is(MethodInfo method, params string[] names) =>
        Array.Exists(names, n => method.Name == n || method.Name == n + "Async");

    private static bool IsQuestion(Type message) =>
        message
            .GetInterfaces()
            .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(Platform.Contracts.IQuestion<>));

    private static Func<IServiceProvider, object> Constructor(Type type)
    {
        var factory = ActivatorUtilities.CreateFactory(type, []);
        return provider => factory(provider, null);
    }
}
