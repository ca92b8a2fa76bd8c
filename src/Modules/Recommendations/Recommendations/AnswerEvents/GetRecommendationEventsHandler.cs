using Recommendations.Data;

namespace Recommendations;

public static class GetRecommendationEventsHandler
{
    private const int EventsPerPage = 1000;

    public static async Task<RecommendationEvents> Handle(
        GetRecommendationEvents question,
        PublishedEvents<RecommendationsDbContext> published,
        CancellationToken cancel
    )
    {
        var (events, next) = await published.ReadAsync(question.After, EventsPerPage, question.Types, cancel);
        return new RecommendationEvents(events, next);
    }
}
