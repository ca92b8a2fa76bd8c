namespace Shop.Place;

internal static class Place
{
    public static string Host() => Environment.ExpandEnvironmentVariables("%HOSTNAME%"); // <= Shop.Place.Place.Host(): System.Environment.ExpandEnvironmentVariables

    public static string User() => Environment.UserName; // <= Shop.Place.Place.User(): System.Environment.UserName

    public static string Folder() => Directory.GetCurrentDirectory(); // <= Shop.Place.Place.Folder(): System.IO.Directory.GetCurrentDirectory

    public static string File() => typeof(Place).Assembly.Location; // <= Shop.Place.Place.File(): System.Reflection.Assembly.Location
}
