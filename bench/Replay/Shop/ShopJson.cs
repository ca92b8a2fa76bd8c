using System.Text.Json;
using System.Text.Json.Serialization;

namespace Replay.Shop;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NewAccount))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(Page<Account>))]
[JsonSerializable(typeof(RoleList))]
[JsonSerializable(typeof(Product[]))]
[JsonSerializable(typeof(Receipt[]))]
[JsonSerializable(typeof(StockLevel))]
[JsonSerializable(typeof(NewOrder))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Page<Order>))]
[JsonSerializable(typeof(Page<Shipment>))]
[JsonSerializable(typeof(StatusChange))]
[JsonSerializable(typeof(NewReturn))]
[JsonSerializable(typeof(Page<OrderPayment>))]
[JsonSerializable(typeof(Page<LedgerEntry>))]
[JsonSerializable(typeof(SalesReport))]
[JsonSerializable(typeof(Token))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(Page<ProductOutcome>))]
[JsonSerializable(typeof(OrderReturn))]
internal sealed partial class ShopJson : JsonSerializerContext;
