using System.Globalization;
using Replay.Invoices;

namespace UnitTests.Replaying;

public sealed class InvoiceRowTests
{
    [Theory]
    [InlineData("2.55", 255L)]
    [InlineData("0.01", 1L)]
    [InlineData("1157.15", 115_715L)]
    [InlineData("0.1", 10L)]
    [InlineData("0.0", null)]
    [InlineData("-1.25", null)]
    [InlineData("0.001", null)]
    [InlineData("1.255", null)]
    public void A_price_is_whole_pence_above_0_or_none(string price, long? pence) =>
        Row("536365", price).Pence.ShouldBe(pence);

    [Theory]
    [InlineData("536365", true, false)]
    [InlineData("C536379", false, true)]
    [InlineData("A563185", false, false)]
    [InlineData("", false, false)]
    public void A_sale_is_digits_only_and_a_cancellation_begins_with_C(string number, bool sale, bool cancellation)
    {
        Row(number, "1.0").IsSale.ShouldBe(sale);
        Row(number, "1.0").IsCancellation.ShouldBe(cancellation);
    }

    private static InvoiceRow Row(string number, string price) =>
        new(number, "85123A", "", 1, decimal.Parse(price, CultureInfo.InvariantCulture), null, "EIRE", default);
}
