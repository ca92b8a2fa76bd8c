using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Load;
using Gateway.Shop;

namespace Gateway.Hops;

/// <summary>
/// The same request on each of four ways in turn, again and again, so that what else the machine does meets all of them:
/// by bare YARP to the Catalog service, by the host to the same service, in the host, and at the service itself.
/// </summary>
internal static class HopsRun
{
    private const string Module = "Catalog";
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LeadIn = TimeSpan.FromMilliseconds(200);

    public static async Task<int> RunAsync(HopsOptions options)
    {
        using var shop = await RunningShop.StartAsync();
        var service = await shop.StartServiceAsync(Module);
        using var yarp = await RunningProgram.StartAsync(
            "Gateway",
            BareYarp.Says,
            ["yarp", $"--service={service.Http1}", $"--authority={shop.Host.Http1}"],
            (BareYarp.Token, await ServiceToken.ForAsync(Module, shop.Folder))
        );
        Way[] ways =
        [
            new("bare YARP → service", yarp, yarp.Http1, Placed: 100),
            new("host → service", shop.Host, shop.Host.Http1, Placed: 100),
            new("in the host", shop.Host, shop.Host.Http1, Placed: 0),
            new("service alone", service, service.Http1, Placed: 0),
        ];
        var token = await shop.Accounts.HireAsync("catalog");
        await AddProductAsync(shop.Host.Http1, token);
        Request[] requests = [Request.Read(token), Request.Write(token)];
        foreach (
            var request in requests.Where(one => one.Name.StartsWith(options.Only ?? "", StringComparison.Ordinal))
        )
        {
            var measured = await MeasureAsync(request, ways, shop, service, options);
            HopsTable.Write(request.Name, ways, measured);
        }

        return 0;
    }

    private static async Task<List<Measurement>[]> MeasureAsync(
        Request request,
        Way[] ways,
        RunningShop shop,
        RunningProgram service,
        HopsOptions options
    )
    {
        var measured = Array.ConvertAll(ways, _ => new List<Measurement>());
        for (var round = 0; round <= options.Rounds; round++)
        {
            foreach (var (i, way) in ways.Index())
            {
                await shop.PlaceAsync(Module, way.Placed);
                await Burst.RunAsync(way.Address, request.Next, options.Connections, round == 0 ? WarmUp : LeadIn);
                if (round > 0)
                    measured[i].Add(await MeasureAsync(request, way, service, options));
            }
        }

        return measured;
    }

    private static async Task<Measurement> MeasureAsync(
        Request request,
        Way way,
        RunningProgram service,
        HopsOptions options
    )
    {
        var (front, back, own, machine) = (way.Front.Processor, service.Processor, Environment.CpuUsage, Machine.Busy);
        var burst = await Burst.RunAsync(way.Address, request.Next, options.Connections, options.Duration);
        var usedInFront = way.Front.Processor - front;
        var used = way.Front == service ? usedInFront : usedInFront + service.Processor - back;
        var others = Machine.Busy - machine - used - (Environment.CpuUsage.TotalTime - own.TotalTime) ?? TimeSpan.Zero;
        return new Measurement(
            burst.PerSecond,
            burst.Percentile(0.5),
            burst.Percentile(0.99),
            usedInFront.TotalMicroseconds / burst.Count,
            used.TotalMicroseconds / burst.Count,
            others / burst.Took / Environment.ProcessorCount
        );
    }

    private static async Task AddProductAsync(Uri host, string token)
    {
        using var http = new HttpClient { BaseAddress = host };
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var product = JsonSerializer.Deserialize<Dictionary<string, object>>(Request.Body(255))!;
        product["sku"] = Request.Sku;
        using var added = await http.PostAsJsonAsync("/api/products", product);
        added.EnsureSuccessStatusCode();
    }
}
