using Users.Data;

namespace Users;

public static class GetUserEventsHandler
{
    private const int EventsPerPage = 1000;

    public static async Task<UserEvents> Handle(
        GetUserEvents question,
        PublishedEvents<UsersDbContext> published,
        CancellationToken cancel
    )
    {
        var (events, next) = await published.ReadAsync(question.After, EventsPerPage, question.Types, cancel);
        return new UserEvents(events, next);
    }
}
