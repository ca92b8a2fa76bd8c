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
    public override void Services(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Passwords>();
        services.AddSingleton<TokenKeys>();
        services.AddAlias<IUserKeys, TokenKeys>();
        services.AddSingleton<UserChanges>();
        services.AddScoped<FirstOperator>();
        services.AddStartTask<FirstStart>();
    }

    public override void Routes(RouteGroupBuilder api)
    {
        api.MapPost("/users", CreateUser.Endpoint).AllowAnonymous();
        api.MapGet("/users", ListUsers.Endpoint).RequireRole(Roles.Operator);
        api.MapGet("/users/{id:guid}", ShowUser.Endpoint).RequireAuthorization();
        api.MapPut("/users/{id:guid}", ChangeUser.Endpoint).RequireAuthorization();
        api.MapDelete("/users/{id:guid}", EraseUser.Endpoint).RequireAuthorization();
        api.MapPut("/users/{id:guid}/roles", ChangeRoles.Endpoint).RequireRole(Roles.Operator);
        api.MapPost("/auth/token", IssueToken.Endpoint)
            .WithMetadata(new RequestSizeLimitAttribute(16 * 1024))
            .AllowAnonymous();
    }

    public override void RootRoutes(IEndpointRouteBuilder root)
    {
        root.MapGet("/.well-known/jwks.json", PublishKeys.Endpoint).AllowAnonymous();

        root.MapGrpc<GetUserRequest>("/users.v1.UserService/GetUser", GetUserCall.Endpoint).RequireAuthorization();
        root.MapGrpc<CreateUserRequest>("/users.v1.UserService/CreateUser", CreateUserCall.Endpoint)
            .WithMetadata(new RequestSizeLimitAttribute(16 * 1024))
            .AllowAnonymous();
        root.MapGrpc<WatchUsersRequest>("/users.v1.UserService/WatchUsers", WatchUsersCall.Endpoint)
            .RequireRole(Roles.Operator);
    }
}
