using System.Text.RegularExpressions;

namespace SprintBot.Reports.Cleaning;

/// <summary>A name as people show it in a chat, with a handle or a note: “Ada (@ada)”, “Bo | UTC+2”, “Cy 🌱”. The notes are for the list of participants.</summary>
public static partial class PersonName
{
    /// <summary>The name alone; the whole where nothing would be left.</summary>
    /// <param name="shown">As it is shown.</param>
    public static string Of(string shown)
    {
        var name = Note().Replace(shown, "").Trim();
        return name.Any(char.IsLetter) ? name : shown;
    }

    /// <summary>Brackets, what follows a bar, and signs that are no letters at the end.</summary>
    [GeneratedRegex(@"\s*[(\[{<][^)\]}>]*[)\]}>]|\s*[|｜•·].*$|\s+[-–—~]\s+.*$|[\s\p{So}\p{Cs}\uFE0F\u200D]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
