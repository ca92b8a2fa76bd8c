using Platform.Data;
using Platform.Hosting;

namespace UnitTests.Hosting;

public sealed class AddressesTests
{
    [Theory]
    [InlineData(null, null, "http://localhost:5000 Http1, http://localhost:5001 Http2")]
    [InlineData("http://*:80", null, "http://*:80 Http1, http://*:81 Http2")]
    [InlineData("http://127.0.0.1:0", null, "http://127.0.0.1:0 Http1, http://127.0.0.1:0 Http2")]
    [InlineData("http://a:80;http://b:90", null, "http://a:80 Http1, http://b:90 Http1, http://a:81 Http2")]
    [InlineData("http://a:80", "http://a:99", "http://a:80 Http1, http://a:99 Http2")]
    [InlineData(null, "http://a:99", "http://localhost:5000 Http1, http://a:99 Http2")]
    [InlineData("https://a:443", null, "https://a:443 Http1AndHttp2")]
    [InlineData("https://a:443;http://a:80", null, "https://a:443 Http1AndHttp2, http://a:80 Http1, http://a:81 Http2")]
    public void Each_url_speaks_http_1_and_one_more_speaks_http_2(string? urls, string? http2Url, string expected) =>
        string.Join(", ", Addresses.Plan(urls, http2Url).Select(one => $"{one.Address} {one.Protocols}"))
            .ShouldBe(expected);

    [Theory]
    [InlineData("nonsense", null)]
    [InlineData("ftp://a:21", null)]
    [InlineData("http://a:80/path", null)]
    [InlineData("http://a:65535", null)]
    [InlineData(null, "nonsense")]
    public void What_is_no_address_stops_the_start(string? urls, string? http2Url) =>
        Should.Throw<StartRefusedException>(() => Addresses.Plan(urls, http2Url));
}
