using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;

namespace Platform.Messaging;

/// <summary>Turns a method into a delegate at start-up, so that no message costs reflection.</summary>
internal sealed class CallCompiler(Type? contextType, IServiceProviderIsService services)
{
    private static readonly ParameterExpression FrameParameter = Expression.Parameter(typeof(Frame), "frame");

    private readonly Dictionary<Type, int> _slots = [];

    public int SlotCount => _slots.Count;

    /// <summary>Whether the method needs the module's DbContext.</summary>
    public bool NeedsDatabase(MethodInfo method) =>
        method
            .GetParameters()
            .Any(p => p.ParameterType == contextType || typeof(DbContext).IsAssignableFrom(p.ParameterType));

    /// <summary>Makes what the method returns available, by type, to those that are called after it.</summary>
    public void Provides(MethodInfo method)
    {
        foreach (var type in ReturnedTypes(Awaited(method.ReturnType)))
        {
            _slots.TryAdd(type, _slots.Count);
        }
    }

    /// <summary>Puts what a method returned where later calls find it.</summary>
    public void Fill(Frame frame, object? returned)
    {
        if (returned is System.Runtime.CompilerServices.ITuple tuple)
        {
            for (var i = 0; i < tuple.Length; i++)
            {
                Fill(frame, tuple[i]);
            }
        }
        else if (returned is not null)
        {
            foreach (var (type, slot) in _slots)
            {
                if (type.IsInstanceOfType(returned))
                {
                    frame.Slots[slot] = returned;
                    return;
                }
            }
        }
    }

    public Call Compile(MethodInfo method, Type messageType)
    {
        var arguments = method.GetParameters().Select(p => Argument(p, messageType, method)).ToArray();
        var target = method.IsStatic
            ? null
            : Expression.Convert(Expression.Property(FrameParameter, nameof(Frame.Target)), method.DeclaringType!);
        var body = AsValueTask(Expression.Call(target, method, arguments), method.ReturnType);
        return Expression.Lambda<Call>(body, FrameParameter).Compile();
    }

    public static Type Awaited(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask) ? typeof(void)
        : type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            ? type.GetGenericArguments()[0]
        : type;

    public static IEnumerable<Type> ReturnedTypes(Type type) =>
        type == typeof(void) || type == typeof(HandlerContinuation) ? []
        : typeof(System.Runtime.CompilerServices.ITuple).IsAssignableFrom(type) && type.IsGenericType
            ? type.GetGenericArguments().SelectMany(ReturnedTypes)
        : [type];

    private Expression Argument(ParameterInfo parameter, Type messageType, MethodInfo method)
    {
        var type = parameter.ParameterType;
        if (type.IsByRef)
        {
            throw Refuse(method, $"parameter '{parameter.Name}' is passed by reference");
        }

        if (type == messageType || (type != typeof(object) && type.IsAssignableFrom(messageType) && !type.IsInterface))
        {
            return Expression.Convert(Expression.Property(FrameParameter, nameof(Frame.Message)), type);
        }

        if (type == typeof(CancellationToken))
        {
            return Expression.Property(FrameParameter, nameof(Frame.Cancellation));
        }

        if (type == typeof(IMessageContext) || type == typeof(IMessageBus))
        {
            return Expression.Property(FrameParameter, nameof(Frame.Context));
        }

        if (type == typeof(Envelope))
        {
            var context = Expression.Property(FrameParameter, nameof(Frame.Context));
            return Expression.Property(context, nameof(MessageContext.Envelope));
        }

        if (type == typeof(Envelope[]))
        {
            return Expression.Property(FrameParameter, nameof(Frame.Envelopes));
        }

        if (type == contextType)
        {
            return Expression.Convert(Expression.Property(FrameParameter, nameof(Frame.Database)), type);
        }

        if (typeof(DbContext).IsAssignableFrom(type))
        {
            throw Refuse(method, $"it takes {type.Name}, which is not its own module's DbContext");
        }

        if (_slots.TryGetValue(type, out var slot))
        {
            var value = Expression.ArrayIndex(
                Expression.Property(FrameParameter, nameof(Frame.Slots)),
                Expression.Constant(slot)
            );
            return Expression.Convert(value, type);
        }

        if (!services.IsService(type))
        {
            throw Refuse(
                method,
                $"parameter '{parameter.Name}' ({type.Name}) is neither a registered service nor given by a Before or Load method"
            );
        }

        return Expression.Call(
            typeof(ServiceProviderServiceExtensions),
            nameof(ServiceProviderServiceExtensions.GetRequiredService),
            [type],
            Expression.Property(FrameParameter, nameof(Frame.Services))
        );
    }

    /// <summary>Whether calling the method takes a service from the container, and so a scope.</summary>
    public bool NeedsServices(MethodInfo method, Type messageType) =>
        !method.IsStatic
        || method
            .GetParameters()
            .Any(p =>
                p.ParameterType != messageType
                && p.ParameterType != typeof(CancellationToken)
                && p.ParameterType != typeof(IMessageContext)
                && p.ParameterType != typeof(IMessageBus)
                && p.ParameterType != typeof(Envelope)
                && p.ParameterType != typeof(Envelope[])
                && p.ParameterType != contextType
                && !_slots.ContainsKey(p.ParameterType)
            );

    public static StartRefusedException Refuse(MethodInfo method, string why) =>
        new($"{method.DeclaringType!.FullName}.{method.Name} cannot be called: {why}.");

    private static Expression AsValueTask(Expression call, Type returned)
    {
        if (returned == typeof(void))
        {
            return Expression.Block(call, Expression.Default(typeof(ValueTask<object?>)));
        }

        if (returned == typeof(Task) || returned == typeof(ValueTask))
        {
            return Expression.Call(typeof(CallCompiler), nameof(Await), null, call);
        }

        var awaited = Awaited(returned);
        if (awaited != returned)
        {
            return Expression.Call(typeof(CallCompiler), nameof(AwaitResult), [awaited], call);
        }

        var value = Expression.Convert(call, typeof(object));
        return Expression.New(typeof(ValueTask<object?>).GetConstructor([typeof(object)])!, value);
    }

    private static async ValueTask<object?> Await(Task task)
    {
        await task;
        return null;
    }

    private static async ValueTask<object?> Await(ValueTask task)
    {
        await task;
        return null;
    }

    private static ValueTask<object?> AwaitResult<T>(Task<T> task)
    {
        return task.IsCompletedSuccessfully ? new(task.Result) : Slow(task);

        static async ValueTask<object?> Slow(Task<T> task) => await task;
    }

    private static ValueTask<object?> AwaitResult<T>(ValueTask<T> task)
    {
        return task.IsCompletedSuccessfully ? new(task.Result) : Slow(task);

        static async ValueTask<object?> Slow(ValueTask<T> task) => await task;
    }
}
