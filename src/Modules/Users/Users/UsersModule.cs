using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Grpc;
using Users.Data;
using Users.Grpc.V1;

namespace Users;

/// <summary>Accounts, their roles and passwords, and the tokens that they sign in with.</summary>
public sealed class UsersModule : Module<UsersDbContext>
{
    /// <inheritdoc/>
    public override void Services(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Passwords>();
        services.AddSingleton<ShopSecret>();
        services.AddSingleton<SignInLog>();
        services.AddSingleton(KeySettings.From(configuration));
        services.AddSingleton(ResetLink.From(configuration));
        services.AddSingleton<TokenKeys>();
        services.AddAlias<IUserKeys, TokenKeys>();
        services.AddSingleton<UserChanges>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<AccessTokens>();
        services.AddScoped<PasswordGrant>();
        services.AddScoped<RefreshGrant>();
        services.AddScoped<ClientGrant>();
        services.AddScoped<FirstOperator>();
        services.AddStartTask<FirstStart>();
    }

    /// <inheritdoc/>
    public override void Messaging(MessagingPolicies policies) =>
        // Two made the same row at once: the second finds it.
        policies.OnException<DbUpdateException>().RetryTimes(3);

    /// <inheritdoc/>
    public override void Routes(RouteGroupBuilder api)
    {
        api.MapPost("/users", CreateUser.Endpoint).AllowAnonymous();
        api.MapGet("/users", ListUsers.Endpoint).RequireRole(Roles.Operator);
        api.MapGet("/users/{id:guid}", ShowUser.Endpoint).RequireAuthorization();
        api.MapPut("/users/{id:guid}", ChangeUser.Endpoint).RequireAuthorization();
        api.MapDelete("/users/{id:guid}", EraseUser.Endpoint).RequireAuthorization();
        api.MapPut("/users/{id:guid}/roles", ChangeRoles.Endpoint).RequireRole(Roles.Operator);

        api.MapPost("/service-accounts", CreateServiceAccount.Endpoint).RequireRole(Roles.Operator);
        api.MapGet("/service-accounts", ListServiceAccounts.Endpoint).RequireRole(Roles.Operator);
        api.MapPost("/service-accounts/{id:guid}/secrets", RenewServiceSecret.Endpoint).RequireRole(Roles.Operator);
        api.MapDelete("/service-accounts/{id:guid}", DeleteServiceAccount.Endpoint).RequireRole(Roles.Operator);

        api.MapPost("/auth/token", IssueToken.Endpoint).WithMetadata(Short).AllowAnonymous();
        api.MapPost("/auth/revoke", RevokeToken.Endpoint).WithMetadata(Short).AllowAnonymous();
        api.MapPost("/auth/password-resets", RequestPasswordReset.Endpoint).WithMetadata(Short).AllowAnonymous();
        api.MapPost("/auth/password-resets/complete", CompletePasswordReset.Endpoint)
            .WithMetadata(Short)
            .AllowAnonymous();
        api.MapPost("/auth/keys/rotate", RotateKeys.Endpoint).RequireRole(Roles.Operator);
    }

    /// <inheritdoc/>
    public override void RootRoutes(IEndpointRouteBuilder root)
    {
        root.MapGet("/.well-known/jwks.json", PublishKeys.Endpoint).AllowAnonymous();

        root.MapGrpc<GetUserRequest>("/users.v1.UserService/GetUser", GetUserCall.Endpoint).RequireAuthorization();
        root.MapGrpc<CreateUserRequest>("/users.v1.UserService/CreateUser", CreateUserCall.Endpoint)
            .WithMetadata(Short)
            .AllowAnonymous();
        root.MapGrpc<WatchUsersRequest>("/users.v1.UserService/WatchUsers", WatchUsersCall.Endpoint)
            .RequireRole(Roles.Operator);
    }

    private static RequestSizeLimitAttribute Short => new(16 * 1024);
}
