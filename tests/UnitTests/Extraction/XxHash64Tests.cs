using System.IO.Hashing;
using System.Text;

namespace UnitTests.Extraction;

/// <summary>The stand-in for System.IO.Hashing, against values of the reference implementation (xxhsum -H64).</summary>
public sealed class XxHash64Tests
{
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999UL)]
    [InlineData("a", 0xD24EC4F1A98C6E5BUL)]
    [InlineData("abc", 0x44BC2CF5AD770999UL)]
    [InlineData("Nobody inspects the spammish repetition", 0xFBCEA83C8A378BF1UL)]
    public void It_is_XXH64(string text, ulong hash) =>
        XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(text)).ShouldBe(hash);
}
