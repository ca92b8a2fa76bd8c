using System.Text.Json;

namespace Platform.Hosting;

/// <summary>A part as it was answered, or the problem that stands for it.</summary>
internal sealed record PartAnswer(AggregatePart Part, JsonElement? Body, Problem? Problem)
{
    /// <summary>Neither wrong nor refused: it cannot be had at the moment.</summary>
    public bool IsUnavailable => Problem?.Status >= 500;
}

/// <summary>The parts as one JSON object: <c>{"orders": {…}, "profile": null, "missing": [{"part": "profile", …}]}</c>.</summary>
internal static class AggregateAnswer
{
    public static byte[] Write(IReadOnlyList<PartAnswer> parts)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            foreach (var part in parts)
            {
                json.WritePropertyName(part.Part.Name);
                if (part.Body is { } body)
                    // As it was answered, to the letter.
                    json.WriteRawValue(body.GetRawText(), skipInputValidation: true);
                else
                    json.WriteNullValue();
            }

            json.WriteStartArray("missing");
            foreach (var part in parts)
            {
                if (part.Problem is { } problem)
                    Write(json, part.Part.Name, problem);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return text.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string part, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("part", part);
        json.WriteString("type", problem.Type);
        json.WriteString("title", problem.Title);
        json.WriteNumber("status", problem.Status);
        if (problem.Detail is { } detail)
            json.WriteString("detail", detail);
        json.WriteEndObject();
    }
}
