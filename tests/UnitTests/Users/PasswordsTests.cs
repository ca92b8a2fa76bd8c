using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Users;

namespace UnitTests.Users;

public sealed class PasswordsTests : IDisposable
{
    private readonly Passwords passwords = With(iterations: 1000);

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void It_has_12_to_200_characters(int length, bool acceptable) =>
        Passwords.IsAcceptable(new string('x', length)).ShouldBe(acceptable);

    [Fact]
    public async Task A_hash_lets_its_password_in_and_no_other()
    {
        var hash = await passwords.HashAsync("correct horse battery", CancellationToken.None);

        (await CheckAsync(passwords, hash, "correct horse battery")).ShouldBe(PasswordVerificationResult.Success);
        (await CheckAsync(passwords, hash, "correct horse batterY")).ShouldBe(PasswordVerificationResult.Failed);
    }

    [Fact]
    public async Task Two_hashes_of_one_password_differ() =>
        (await passwords.HashAsync("correct horse battery", CancellationToken.None)).ShouldNotBe(
            await passwords.HashAsync("correct horse battery", CancellationToken.None)
        );

    [Fact]
    public async Task Without_a_hash_no_password_is_right() =>
        (await CheckAsync(passwords, null, "correct horse battery")).ShouldBe(PasswordVerificationResult.Failed);

    [Fact]
    public async Task A_hash_of_fewer_rounds_asks_to_be_made_again()
    {
        using var stronger = With(iterations: 2000);
        var old = await passwords.HashAsync("correct horse battery", CancellationToken.None);
        var renewed = await stronger.HashAsync("correct horse battery", CancellationToken.None);

        (await CheckAsync(stronger, old, "correct horse battery")).ShouldBe(
            PasswordVerificationResult.SuccessRehashNeeded
        );
        (await CheckAsync(stronger, renewed, "correct horse battery")).ShouldBe(PasswordVerificationResult.Success);
    }

    [Fact]
    public async Task No_account_takes_as_long_as_a_wrong_password()
    {
        using var slow = With(iterations: 20_000);
        var hash = await slow.HashAsync("correct horse battery", CancellationToken.None);
        await CheckAsync(slow, null, "to make the decoy");

        // The shortest of some: what else the machine does makes it longer, never shorter.
        var (wrong, unknown) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var i = 0; i < 12; i++)
        {
            wrong = Min(wrong, await TimeAsync(slow, hash));
            unknown = Min(unknown, await TimeAsync(slow, null));
        }

        (unknown / wrong).ShouldBeInRange(0.5, 2);
    }

    public void Dispose() => passwords.Dispose();

    private static async Task<PasswordVerificationResult> CheckAsync(Passwords passwords, string? hash, string password)
    {
        using var turn = await passwords.TurnAsync(CancellationToken.None);
        return passwords.Check(hash, password);
    }

    private static async Task<TimeSpan> TimeAsync(Passwords passwords, string? hash)
    {
        var start = Stopwatch.GetTimestamp();
        await CheckAsync(passwords, hash, "another password");
        return Stopwatch.GetElapsedTime(start);
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static Passwords With(int iterations) =>
        new(
            new ConfigurationBuilder().AddInMemoryCollection([new("Users:PasswordIterations", $"{iterations}")]).Build()
        );
}
