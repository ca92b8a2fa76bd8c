using System.Text.RegularExpressions;

namespace ArchitectureTests.MessageShapes;

/// <summary>Names of members that hold what must not stay in an event log for ever: who somebody is and how to reach them.</summary>
internal static partial class PersonalData
{
    private static readonly string[] Always = (
        "Email, Mail, Phone, Mobile, Fax, Address, Street, Postcode, Zip, Surname, Firstname, "
        + "Lastname, Fullname, Username, Birthday, Iban, Password, Token, First Name, Last Name, "
        + "Full Name, Middle Name, Given Name, Family Name, Phone Number, Mobile Number, Card Number, "
        + "Postal Code, Post Code, Zip Code, Address Line, Of Birth, Birth Date"
    ).Split(", ");

    private static readonly string[] People =
        "User, Customer, Person, Buyer, Guest, Recipient, Contact, Employee, Holder, Address".Split(", ");

    private static readonly string[] Fillers = ["Info", "Details", "Data"];

    /// <summary>
    /// Judged by the last words, as they say what a thing is: an <c>EmailTemplate</c> is a template. A <c>Name</c> is
    /// a person's when what has it is called so: a <c>Buyer</c>, or the <c>User</c> of <c>UserRegistered</c>.
    /// </summary>
    public static bool IsIn(MessageMember member, Message message)
    {
        if (!member.Parts.Any(part => part.FullName == "System.String"))
            return false;
        var words = WordsOf(member.Property.Name);
        return Ends(words, Always)
            || (words is [.., "Name"] && Ends(words is [_] ? OwnerOf(member, message) : words[..^1], People));
    }

    // The last word of an event is its verb.
    private static string[] OwnerOf(MessageMember member, Message message)
    {
        var words = WordsOf(member.Owner.Definition.Name);
        return [.. words.SkipLast(member.Owner == message.Type ? 1 : 0).Where(word => !Fillers.Contains(word))];
    }

    private static bool Ends(string[] words, string[] among) =>
        (words is [.., var last] && among.Contains(last))
        || (words is [.., var first, var second] && among.Contains($"{first} {second}"));

    private static string[] WordsOf(string name) => [.. Word().Matches(name).Select(word => word.Value)];

    // Line1 is a line.
    [GeneratedRegex("[A-Z][a-z]*")]
    private static partial Regex Word();
}
