using Users.Data;

namespace UnitTests.Users;

public sealed class UserTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void An_erased_account_keeps_nothing_but_its_id()
    {
        var user = Ann();
        var id = user.Id;

        user.Erase(Now);

        user.Id.ShouldBe(id);
        user.ErasedAt.ShouldBe(Now);
        (user.Email, user.Name, user.PasswordHash, user.IsOperator).ShouldBe((null, null, null, false));
        user.Roles.ShouldBeEmpty();
        user.EmailKey.ShouldNotContain("ann");
    }

    [Fact]
    public void The_email_of_an_erased_account_is_free_again()
    {
        var erased = Ann();
        erased.Erase(Now);
        var another = Ann();
        another.Erase(Now);

        erased.EmailKey.ShouldNotBe(Ann().EmailKey);
        erased.EmailKey.ShouldNotBe(another.EmailKey);
    }

    [Fact]
    public void Who_is_an_operator_follows_the_roles()
    {
        var user = Ann();
        user.Grant([Roles.Sales, Roles.Operator]);
        user.IsOperator.ShouldBeTrue();

        user.Grant([Roles.Sales]);
        user.IsOperator.ShouldBeFalse();
    }

    private static User Ann() => User.Register("Ann@shop.example", "Ann", "hash", Roles.Operator, Now);
}
