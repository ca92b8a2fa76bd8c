using System.Numerics;

namespace Shipping;

/// <summary>
/// The number under which a parcel is followed: the order's id in digits and letters that nobody mistakes for one
/// another (Crockford's base 32), so it is as unique as that.
/// </summary>
internal static class Tracking
{
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 26;

    public static string NumberOf(Guid orderId) =>
        string.Create(
            Length,
            new BigInteger(orderId.ToByteArray(bigEndian: true), isUnsigned: true, isBigEndian: true),
            (text, rest) =>
            {
                for (var i = text.Length - 1; i >= 0; i--, rest >>= 5)
                    text[i] = Digits[(int)(rest & 31)];
            }
        );
}
