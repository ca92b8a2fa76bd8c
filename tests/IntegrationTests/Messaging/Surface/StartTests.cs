using IntegrationTests.Data;
using Platform.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Surface;

/// <summary>A mistake in a handler stops the start, with a sentence that says which.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData(typeof(HiddenHandler), "public")]
    [InlineData(typeof(OpenHandler<>), "closed")]
    [InlineData(typeof(UnknownParameterHandler), "'missing' (StringReader)")]
    [InlineData(typeof(NoParameterHandler), "first parameter must be the message")]
    [InlineData(typeof(ForeignDatabaseHandler), "BetaDbContext, which is not its own module's")]
    [InlineData(typeof(TwiceHandler), "two methods for Request")]
    [InlineData(typeof(AsyncVoidHandler), "must return a Task")]
    public async Task It_names_the_class_and_the_reason(Type handler, string reason)
    {
        var said = await RefusalAsync(new RigOptions { Alpha = [handler] });

        said.ShouldContain(handler.Name.Split('`')[0]);
        said.ShouldContain(reason);
    }

    [Fact]
    public async Task Two_handlers_of_one_request_are_both_named()
    {
        var said = await RefusalAsync(new RigOptions { Alpha = [typeof(OneHandler)], Beta = [typeof(OtherHandler)] });

        said.ShouldContain(nameof(OneHandler));
        said.ShouldContain(nameof(OtherHandler));
    }

    [Fact]
    public async Task Two_messages_with_one_alias_are_both_named()
    {
        var said = await RefusalAsync(new RigOptions { Alpha = [typeof(AliasHandler)] });

        said.ShouldContain("taken");
        said.ShouldContain(nameof(Named));
        said.ShouldContain(nameof(NamedToo));
    }

    private static async Task<string> RefusalAsync(RigOptions options)
    {
        using var folder = new TemporaryFolder();
        await using var rig = await Rig.CreateAsync(folder, options);
        return Should.Throw<StartRefusedException>(() => rig.Runtime).Message;
    }

    public sealed record Request;

    [MessageIdentity("taken")]
    public sealed record Named;

    [MessageIdentity("taken")]
    public sealed record NamedToo;

    internal static class HiddenHandler
    {
        public static void Handle(Request _) { }
    }

    public sealed class OpenHandler<T>
    {
        public T? Seen { get; private set; }

        public void Handle(Request _) => Seen = default;
    }

    public static class UnknownParameterHandler
    {
        public static void Handle(Request _, StringReader missing) => missing.ReadToEnd();
    }

    public static class NoParameterHandler
    {
        public static void Handle() { }
    }

    public static class ForeignDatabaseHandler
    {
        public static void Handle(Request _, BetaDbContext beta) => beta.Add(new Note { Text = "not mine" });
    }

    public static class TwiceHandler
    {
        public static void Handle(Request _) { }

        public static Task HandleAsync(Request _) => Task.CompletedTask;
    }

    public static class AsyncVoidHandler
    {
        public static async void Handle(Request _) => await Task.Yield();
    }

    public static class OneHandler
    {
        public static void Handle(Request _) { }
    }

    public static class OtherHandler
    {
        public static void Handle(Request _) { }
    }

    public static class AliasHandler
    {
        public static void Handle(Named _) { }

        public static void Handle(NamedToo _) { }
    }
}
