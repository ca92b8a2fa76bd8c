namespace Shop.Pay;

internal sealed class Clock : TimeProvider // <= Shop.Pay.Clock.Clock(): new System.TimeProvider
{
    public static DateTime Of(string file) => File.GetLastWriteTimeUtc(file); // <= Shop.Pay.Clock.Of(String): System.IO.File.GetLastWriteTimeUtc
}
