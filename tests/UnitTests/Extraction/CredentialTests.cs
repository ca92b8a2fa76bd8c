using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Platform.Data;
using Platform.Extraction;

namespace UnitTests.Extraction;

public sealed class CredentialTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("credential-").FullName;

    [Fact]
    public void It_is_made_once_and_only_its_user_can_read_it()
    {
        Of().Read().ShouldBeNull();
        var made = Of().ReadOrMake();
        made.Length.ShouldBe(43);
        Of().ReadOrMake().ShouldBe(made);
        Of().Read().ShouldBe(made);
        Directory.GetFiles(folder).ShouldBe([Of().Path]);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Of().Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Hosts_that_start_together_have_the_same()
    {
        var made = new string[16];
        Parallel.For(0, made.Length, i => made[i] = Of().ReadOrMake());
        made.Distinct().Count().ShouldBe(1);
        Directory.GetFiles(folder).Length.ShouldBe(1);
    }

    [Fact]
    public void A_setting_comes_before_the_file_and_makes_none()
    {
        var credential = Of("one that is long enough");
        credential.ReadOrMake().ShouldBe("one that is long enough");
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public void A_short_one_is_no_secret() =>
        Should.Throw<StartRefusedException>(() => Of("short").Read()).Message.ShouldNotContain("\"short\"");

    [Fact]
    public void Only_itself_is_it()
    {
        var credential = Of();
        var made = credential.ReadOrMake();
        credential.Is(made).ShouldBeTrue();
        credential.Is(made[..^1]).ShouldBeFalse();
        credential.Is("").ShouldBeFalse();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Credential Of(string? setting = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Data:Folder", folder), new(Credential.Setting, setting)])
            .Build();
        return new Credential(configuration, new DataFolder(configuration, new HostingEnvironment()));
    }
}
