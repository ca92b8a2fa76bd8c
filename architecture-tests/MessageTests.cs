using ArchitectureTests.MessageShapes;
using ArchitectureTests.RoundTrips;
using Shouldly;
using Xunit;

namespace ArchitectureTests;

/// <summary>Each message is written as the bus writes it, and is itself again when it has been read.</summary>
public sealed class MessageTests
{
    private static readonly Lazy<Codebase> Shop = new(Solution.Read);

    public static TheoryData<string> Messages => [.. WireType.In(Shop.Value).Select(message => message.Alias)];

    [Theory, MemberData(nameof(Messages))]
    public void Comes_back_as_it_was(string alias) =>
        RoundTrip
            .Of(WireType.In(Shop.Value).Single(message => message.Alias == alias).Type)
            .Select(loss => $"{loss.Name} {loss.Problem}")
            .ShouldBeEmpty();
}
