using System.Net;
using System.Text.Json.Nodes;
using IntegrationTests.Guides;
using IntegrationTests.Shop;

namespace IntegrationTests.Documents;

/// <summary>The interface's documents say all of what outside teams need to know.</summary>
[Collection(ShopCollection.Name)]
public sealed class DocumentTests(OpenShop open)
{
    private const string Convention = "see docs/add-a-module.md, \"What a route says of itself\"";

    [Theory, InlineData(1), InlineData(2)]
    public async Task Every_operation_says_what_it_does_takes_and_answers(int version)
    {
        var document = new OpenApi(await open.Shop.Anonymous.GetStringAsync($"/openapi/v{version}.json"));

        document.Version.ShouldStartWith("3.1");
        document.Operations.SelectMany(Lacks).ShouldBeEmpty(Convention);
        document.Operations.Select(operation => $"{operation.Said["operationId"]}").ShouldBeUnique();
    }

    [Theory, InlineData(1), InlineData(2)]
    public async Task The_committed_document_is_what_the_code_says(int version)
    {
        var committed = await File.ReadAllTextAsync(Path.Combine(Clone.Root(), "docs", "openapi", $"v{version}.json"));

        var made = await open.Shop.Anonymous.GetStringAsync($"/openapi/v{version}.json");
        (made == committed).ShouldBeTrue(
            $"""
            docs/openapi/v{version}.json is not what the code says. First difference:
            {FirstDifference(committed, made)}
            Run eng/renew-openapi, and look at what callers will see of the change.
            """
        );
    }

    [Theory, InlineData(0), InlineData(3)]
    public async Task There_is_no_document_of_a_version_that_there_is_not(int version)
    {
        using var answer = await open.Shop.Anonymous.GetAsync($"/openapi/v{version}.json");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static IEnumerable<string> Lacks(Operation operation)
    {
        if (string.IsNullOrWhiteSpace($"{operation.Said["summary"]}"))
            yield return $"{operation} has no summary: give the endpoint, or its class, a doc comment.";
        if (!operation.Responses.Any(response => response.Status[0] is '2'))
            yield return $"{operation} does not say what it answers: [Answers<T>] or [Answers(204)] on the endpoint.";
        if (operation.RequestBody is { } body)
            foreach (var type in WithoutExample(body))
                yield return $"{operation} takes {type} and has no example: [Example(…)] on the type of the body.";
        foreach (var (status, response) in operation.Responses)
        foreach (var type in WithoutExample(response))
            yield return $"{operation} answers {status} with {type} and has no example: [Example(…)] on the type of the body.";
        foreach (var parameter in operation.Said["parameters"]?.AsArray() ?? [])
            if (parameter!["in"]!.GetValue<string>() is "query" && parameter["description"] is null)
                yield return $"{operation} does not say what {parameter["name"]} is: <param name=\"{parameter["name"]}\"> on the endpoint.";
    }

    private static IEnumerable<string> WithoutExample(JsonObject said) =>
        from content in said["content"]?.AsObject() ?? []
        where content.Value!["example"] is null && content.Value["examples"] is not JsonObject { Count: > 0 }
        select content.Key;

    private static string FirstDifference(string committed, string made) =>
        committed
            .Split('\n')
            .Zip(made.Split('\n'))
            .Select((lines, index) => (index, lines.First, lines.Second))
            .Where(line => line.First != line.Second)
            .Select(line => $"line {line.index + 1}: {line.First.Trim()} → {line.Second.Trim()}")
            .FirstOrDefault("one is longer than the other.");
}
