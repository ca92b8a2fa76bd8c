using Monolith;
using Monolith.Console;
using Monolith.Gateway;
using Platform.Data;
using Platform.Hosting;

try
{
    var builder = MonolithHost.CreateBuilder(args); // configuration, logging, addresses, databases, bus
    builder.AddModules(); // every module that this host is built with
    builder.AddGateway(); // who may call, and what every request passes
    builder.AddConsole(); // the page at /

    var app = builder.Build();
    app.MapGateway();
    app.MapModules();
    app.MapConsole();

    return await app.RunAsync(args); // serve, describe, or --migrate-only
}
catch (StartRefusedException refused)
{
    return refused.Report();
}
