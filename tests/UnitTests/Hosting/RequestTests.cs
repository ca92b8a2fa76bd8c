using Microsoft.AspNetCore.Http;
using Platform.Hosting;

namespace UnitTests.Hosting;

/// <summary>What endpoints read from a request: pages, preferences, entity tags, keys.</summary>
public sealed class RequestTests
{
    [Fact]
    public async Task A_page_leads_to_the_next_until_the_end()
    {
        long[] rows = [11, 12, 13];
        var first = (await Page("?limit=2")).Page([.. rows.Take(3)], row => row);
        first.Items.ShouldBe([11, 12]);

        var next = await Page($"?limit=2&cursor={first.Next}");
        next.After.ShouldBe(12);
        next.Page<long>([13], row => row)
            .ShouldSatisfyAllConditions(last => last.Items.ShouldBe([13]), last => last.Next.ShouldBeNull());
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=201")]
    [InlineData("?limit=-1")]
    [InlineData("?limit=x")]
    [InlineData("?cursor=x")]
    [InlineData("?cursor=")]
    [InlineData("?cursor=AAAAAAAAAA!")]
    public async Task A_page_that_is_none_is_refused(string query) =>
        (await Should.ThrowAsync<Refused>(() => Page(query).AsTask())).Status.ShouldBe(422);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(long.MaxValue)]
    public void A_cursor_is_read_as_it_was_written(long sequence) =>
        Cursor.Read(Cursor.Of(sequence)).ShouldBe(sequence);

    [Theory]
    [InlineData("wait=10", 10)]
    [InlineData("respond-async, wait=5", 5)]
    [InlineData("WAIT=3600", 60)]
    [InlineData("wait=0", null)]
    [InlineData("wait=-1", null)]
    [InlineData("wait=soon", null)]
    [InlineData("", null)]
    public void A_wait_is_granted_up_to_a_minute(string prefer, int? seconds)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["Prefer"] = prefer;
        Prefer.Wait(request).ShouldBe(seconds is { } s ? TimeSpan.FromSeconds(s) : null);
    }

    [Theory]
    [InlineData("\"7\"", true)]
    [InlineData("W/\"7\"", true)]
    [InlineData("\"6\", \"7\"", true)]
    [InlineData("*", true)]
    [InlineData("\"6\"", false)]
    [InlineData("7", false)]
    public void If_none_match_names_what_the_caller_has(string header, bool matches)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.IfNoneMatch = header;
        ETag.Matches(request, ETag.Of(7)).ShouldBe(matches);
    }

    [Theory]
    [InlineData("\"7\"", true)]
    [InlineData("*", true)]
    [InlineData("W/\"7\"", false)]
    [InlineData("\"6\"", false)]
    public void If_match_lets_only_the_named_version_be_changed(string header, bool allowed)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.IfMatch = header;
        var require = () => ETag.Require(request, 7);
        if (allowed)
        {
            require.ShouldNotThrow();
        }
        else
        {
            require.ShouldThrow<Refused>().Status.ShouldBe(412);
        }
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var invalid = new Invalid()
            .When(true, "items[2].quantity", "must be at least 1")
            .When(false, "items", "must not be empty")
            .When(true, "items[2].quantity", "must be whole");
        invalid.Any.ShouldBeTrue();
        var refused = Should.Throw<Refused>(invalid.Throw);
        refused.Errors!.Keys.ShouldBe(["items[2].quantity"]);
        refused.Errors["items[2].quantity"].Length.ShouldBe(2);
        Should.NotThrow(new Invalid().Throw);
    }

    private static ValueTask<PageRequest> Page(string query)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(query);
        return PageRequest.BindAsync(context);
    }
}
