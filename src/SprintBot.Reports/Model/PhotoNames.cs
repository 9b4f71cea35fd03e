using System.Globalization;
using System.Text;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Model;

/// <summary>Names for the photos' files that every system takes, made of the names they came with: ASCII, lower case, unique.</summary>
public static class PhotoNames
{
    /// <summary>The folder, relative to the report, in which they are.</summary>
    public const string Folder = "photos";

    private const int LongestStem = 60;

    /// <summary>A name for each photo; of two that came with one name, the one posted first keeps it.</summary>
    public static IReadOnlyDictionary<PhotoId, string> For(IEnumerable<Photo> photos)
    {
        var names = new Dictionary<PhotoId, string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var photo in photos.OrderBy(photo => photo.Id.Value))
            names[photo.Id] = Unique(Stem(photo.FileName), PictureType.EndingOf(photo.ContentType), taken, numbers);
        return names;
    }

    /// <param name="numbers">The last number tried for each name, so that many of one name need no look through all.</param>
    private static string Unique(string stem, string extension, HashSet<string> taken, Dictionary<string, int> numbers)
    {
        while (true)
        {
            var number = numbers[stem + extension] = numbers.GetValueOrDefault(stem + extension) + 1;
            var name = number == 1 ? stem + extension : $"{stem}-{number}{extension}";
            if (taken.Add(name))
                return name;
        }
    }

    private static string Stem(string fileName)
    {
        var stem = new StringBuilder();
        foreach (var letter in Path.GetFileNameWithoutExtension(fileName.Replace('\\', '/')).Normalize(NormalizationForm.FormKD))
            if (char.IsAsciiLetterOrDigit(letter) || letter == '_')
                stem.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && stem.Length > 0 && stem[^1] != '-')
                stem.Append('-');
        var name = stem.ToString().Trim('-', '_');
        if (name.Length == 0)
            return "photo";
        return IsDevice(name) ? $"photo-{name}" : name[..Math.Min(name.Length, LongestStem)].TrimEnd('-', '_');
    }

    /// <summary>Windows takes such names for devices, whatever their ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file.</summary>
    private static bool IsDevice(string name) =>
        name is "con" or "prn" or "aux" or "nul" || (name.Length == 4 && char.IsAsciiDigit(name[3]) && (name[..3] is "com" or "lpt"));
}
