using DesignTime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// `dotnet ef` takes the contexts from the host that is built here; `check` says which of them have pending changes.
var builder = Host.CreateEmptyApplicationBuilder(new() { Args = args });
foreach (var context in Contexts.Found)
{
    var options = NeutralProvider.OptionsOf(context);
    builder.Services.AddSingleton(typeof(DbContextOptions<>).MakeGenericType(context), options);
    builder.Services.AddSingleton(options);
}
using var host = builder.Build();
return args is ["check"] ? PendingChanges.Report(host.Services) : 0;
