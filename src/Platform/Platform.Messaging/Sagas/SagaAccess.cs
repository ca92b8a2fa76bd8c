using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Platform.Data;

namespace Platform.Messaging;

/// <summary>How one message finds, starts, moves and ends a saga.</summary>
internal sealed class SagaAccess
{
    private readonly Type _sagaType;
    private readonly Type _idType;
    private readonly Func<object, object?> _idOf;
    private readonly Func<object, object?>? _fromMessage;
    private readonly Call? _start;
    private readonly Call? _handle;
    private readonly Call? _notFound;
    private readonly bool _startIsStatic;
    private readonly bool _isTimeout;

    private SagaAccess(
        Type sagaType,
        PropertyInfo id,
        PropertyInfo? fromMessage,
        Call? start,
        bool startIsStatic,
        Call? handle,
        Call? notFound,
        bool isTimeout
    )
    {
        (_sagaType, _idType, _start, _startIsStatic, _handle, _notFound, _isTimeout) = (
            sagaType,
            id.PropertyType,
            start,
            startIsStatic,
            handle,
            notFound,
            isTimeout
        );
        _idOf = Getter(id);
        _fromMessage = fromMessage is null ? null : Getter(fromMessage);
    }

    public static SagaAccess Build(Type saga, Type message, MethodInfo[] methods, CallCompiler compiler)
    {
        var id =
            saga.GetProperty("Id")
            ?? throw new StartRefusedException($"The saga {saga.FullName} has no public property Id.");
        var start = Single(methods, "Start", "Starts", "StartOrHandle");
        var handle = Single(methods, "Handle", "Handles", "Consume", "Consumes", "StartOrHandle");
        var notFound = Single(methods, "NotFound");
        if (notFound is { IsStatic: false })
        {
            throw CallCompiler.Refuse(notFound, "NotFound must be static, for there is no saga");
        }

        var member = MemberOf(saga, message, methods);
        if (member is not null && member.PropertyType != id.PropertyType)
        {
            throw CallCompiler.Refuse(methods[0], $"{message.Name}.{member.Name} is not of the type of {saga.Name}.Id");
        }

        return new SagaAccess(
            saga,
            id,
            member,
            start is null ? null : compiler.Compile(start, message),
            start?.IsStatic ?? false,
            handle is null ? null : compiler.Compile(handle, message),
            notFound is null ? null : compiler.Compile(notFound, message),
            typeof(TimeoutMessage).IsAssignableFrom(message)
        );
    }

    /// <summary>The id, as text, that a message itself names; null when only its envelope can tell.</summary>
    public string? IdIn(object message) => _fromMessage?.Invoke(message) is { } id ? Text(id) : null;

    public async ValueTask HandleAsync(Frame frame)
    {
        var database = frame.Database!;
        var id = _fromMessage?.Invoke(frame.Message) ?? Parse(frame.Context.SagaId);
        var saga = id is null ? null : (Saga?)await database.FindAsync(_sagaType, [id], frame.Cancellation);
        if (saga is not null && _handle is not null)
        {
            await MoveAsync(frame, saga, id!, _handle);
        }
        else if (_start is not null && saga is null)
        {
            await StartAsync(frame, database);
        }
        else if (saga is null && _notFound is not null)
        {
            frame.Context.SagaId = id is null ? null : Text(id);
            await frame.Context.CascadeAsync(await _notFound(frame), frame);
        }
        else if (saga is null && !_isTimeout)
        {
            throw new InvalidOperationException(
                $"There is no {_sagaType.Name} for this {frame.Message.GetType().Name} (id {id ?? "missing"}), and no NotFound method says what to do."
            );
        }
    }

    private static async ValueTask MoveAsync(Frame frame, Saga saga, object id, Call handle)
    {
        frame.Target = saga;
        frame.Context.SagaId = Text(id);
        await frame.Context.CascadeAsync(await handle(frame), frame);
        if (saga.IsCompleted())
        {
            frame.Database!.Remove(saga);
            frame.Context.EndedSaga = Text(id);
        }
    }

    private async ValueTask StartAsync(Frame frame, DbContext database)
    {
        object? returned;
        Saga? started = null;
        if (_startIsStatic)
        {
            returned = await _start!(frame);
            started = returned as Saga ?? (returned as System.Runtime.CompilerServices.ITuple).FirstSaga();
        }
        else
        {
            started = (Saga)Activator.CreateInstance(_sagaType)!;
            frame.Target = started;
            returned = await _start!(frame);
        }

        if (started is null)
        {
            await frame.Context.CascadeAsync(returned, frame);
            return;
        }

        frame.Context.SagaId = Text(_idOf(started)!);
        await frame.Context.CascadeAsync(returned, frame);
        if (!started.IsCompleted())
        {
            database.Add(started);
        }
    }

    private object? Parse(string? id) =>
        id is null ? null
        : _idType == typeof(Guid) ? Guid.Parse(id)
        : _idType == typeof(string) ? id
        : Convert.ChangeType(id, _idType, CultureInfo.InvariantCulture);

    private static string Text(object id) => Convert.ToString(id, CultureInfo.InvariantCulture)!;

    private static MethodInfo? Single(MethodInfo[] methods, params string[] names)
    {
        var found = methods.Where(m => Array.Exists(names, n => m.Name == n || m.Name == n + "Async")).ToList();
        return found.Count < 2
            ? found.FirstOrDefault()
            : throw CallCompiler.Refuse(
                found[1],
                $"{found[1].DeclaringType!.Name} has two such methods for one message"
            );
    }

    /// <summary>The member of a message that says which saga it is for, if any does.</summary>
    public static PropertyInfo? MemberOf(Type saga, Type message, MethodInfo[] methods)
    {
        var named = methods
            .Select(m => m.GetParameters()[0].GetCustomAttribute<SagaIdentityFromAttribute>())
            .FirstOrDefault(a => a is not null);
        if (named is not null)
        {
            return message.GetProperty(named.PropertyName)
                ?? throw CallCompiler.Refuse(methods[0], $"{message.Name} has no member {named.PropertyName}");
        }

        // On a record's positional member the attribute stands on the constructor's parameter.
        var positional = message
            .GetConstructors()
            .SelectMany(c => c.GetParameters())
            .FirstOrDefault(p => p.IsDefined(typeof(SagaIdentityAttribute), inherit: false));
        return message.GetProperties().FirstOrDefault(p => p.IsDefined(typeof(SagaIdentityAttribute)))
            ?? (positional?.Name is { } member ? message.GetProperty(member) : null)
            ?? message.GetProperty($"{saga.Name}Id")
            ?? message.GetProperty("SagaId")
            ?? message.GetProperty("Id");
    }

    private static Func<object, object?> Getter(PropertyInfo property)
    {
        var of = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(of, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), of).Compile();
    }
}

file static class Tuples
{
    public static Saga? FirstSaga(this System.Runtime.CompilerServices.ITuple? tuple)
    {
        for (var i = 0; i < (tuple?.Length ?? 0); i++)
        {
            if (tuple![i] is Saga saga)
            {
                return saga;
            }
        }

        return null;
    }
}
