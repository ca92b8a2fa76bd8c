using Orders.Contracts;
using Recommendations.Contracts;
using Reporting.Data;
using Users.Contracts;

namespace Reporting;

/// <summary>What is to be reported goes into the log as it was published. It is counted from there.</summary>
public static class KeepEventsHandler
{
    public static void Handle(OrderCreated[] _, Envelope[] published, ReportingDbContext reporting) =>
        reporting.Keep(published);

    public static void Handle(OrderConfirmed[] _, Envelope[] published, ReportingDbContext reporting) =>
        reporting.Keep(published);

    public static void Handle(OrderCancelled[] _, Envelope[] published, ReportingDbContext reporting) =>
        reporting.Keep(published);

    public static void Handle(OrderReturned[] _, Envelope[] published, ReportingDbContext reporting) =>
        reporting.Keep(published);

    public static void Handle(RecommendationsShown[] _, Envelope[] published, ReportingDbContext reporting) =>
        reporting.Keep(published);

    public static void Handle(UserErased _, Envelope[] published, ReportingDbContext reporting) =>
        reporting.Keep(published);
}
