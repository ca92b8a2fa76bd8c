using System.CommandLine;
using RecommendationsBench;

var file = new Option<string>("--file") { Description = "The invoices: CSV, plain or in gzip.", Required = true };
var train = new Option<int>("--train")
{
    Description = "The percentage of orders that is learnt, in the order of time.",
    DefaultValueFactory = _ => 80,
};
var command = new RootCommand("Learns real invoices and says how often the next one of a customer is foreseen.")
{
    file,
    train,
};
command.SetAction(
    (parsed, cancel) => Foresight.RunAsync(parsed.GetRequiredValue(file), parsed.GetRequiredValue(train), cancel)
);
return await command.Parse(args).InvokeAsync();
