using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Notifications.Data;
using Orders.Contracts;
using Users.Contracts;

namespace Notifications;

/// <summary>Mails to customers, and what became of them.</summary>
public sealed class NotificationsModule : Module<NotificationsDbContext>
{
    /// <inheritdoc/>
    public override void Services(IServiceCollection services, IConfiguration configuration)
    {
        var notifications = configuration.GetSection("Notifications");
        services.AddMailTransport(notifications);
        services.AddSingleton(Patience.From(notifications));
        services.AddSingleton<LetterTemplates>();
        services.AddSingleton<MailLog>();
    }

    /// <inheritdoc/>
    public override void Messaging(MessagingPolicies policies)
    {
        policies.BatchMessagesOf<UserRegistered>();
        policies.BatchMessagesOf<OrderConfirmed>();
        policies.BatchMessagesOf<OrderShipped>();
        policies.BatchMessagesOf<OrderCancelled>();
        policies.BatchMessagesOf<OrderReturned>();
    }

    /// <inheritdoc/>
    public override void Routes(RouteGroupBuilder api)
    {
        string[] staff = [Roles.Sales, Roles.Operator];
        api.MapGet("/notifications", ListNotifications.Endpoint).RequireRole(staff);
        api.MapGet("/notifications/{id:guid}", ShowNotification.Endpoint).RequireRole(staff);
        api.MapPost("/notifications/{id:guid}/resend", Resend.Endpoint).RequireRole(staff);
    }
}
