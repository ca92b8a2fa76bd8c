using System.ComponentModel.DataAnnotations;

namespace Shop.Data;

internal sealed class Item
{
    public Guid Id { get; init; }

    [MaxLength(200)]
    public required string Name { get; set; }
}
