using System.Text;
using System.Text.Json;
using Platform.Extraction;

namespace UnitTests.Extraction;

/// <summary>Messages as they travel between processes.</summary>
public sealed class CloudEventTests
{
    private const string Frame =
        """{"specversion":"1.0","id":"0198c2f0-0000-7000-8000-000000000001","source":"Orders","type":"order.confirmed","time":"2026-01-02T03:04:05+00:00","data":%,"destination":"Inventory","subscriber":"Inventory.Sell"}""";

    [Theory]
    [InlineData("""{"text":"a < b & \u0022c\u0022 — £"}""")]
    [InlineData("""[1, {"a": null}]""")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    public void What_is_in_them_is_passed_on_as_it_was_written(string data)
    {
        var arrived = JsonSerializer.Deserialize($"[{Frame.Replace("%", data)}]", WireJson.Default.ListCloudEvent)!;
        arrived[0].Data.ShouldBe(data);
        var sent = Encoding.UTF8.GetString(
            JsonSerializer.SerializeToUtf8Bytes(arrived, WireJson.Default.ListCloudEvent)
        );
        sent.ShouldContain($"\"data\":{data},");
    }

    [Theory]
    [InlineData("""{"a":""")]
    [InlineData("""{"a":1}}""")]
    [InlineData("")]
    public void What_is_no_JSON_is_refused(string data) =>
        Should.Throw<JsonException>(() =>
            JsonSerializer.Deserialize($"[{Frame.Replace("%", data)}]", WireJson.Default.ListCloudEvent)
        );
}
