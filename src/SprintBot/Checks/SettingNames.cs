namespace SprintBot.Checks;

/// <summary>The names that settings can have.</summary>
internal static class SettingNames
{
    private const int FarthestLikely = 3;

    private static readonly string[] All =
    [
        "Discord:Token", "Discord:TokenFile", "Discord:ApiUrl", "Discord:CdnHosts", "Storage:Path", "Storage:KeepServersGone", "Reports:Docutils", "Reports:Templates",
        "Operating:Port", "Operating:Address", "Logging:LogLevel:Default", "Logging:Console:FormatterName",
    ];

    /// <summary>Those under which .NET's logging reads names of its own.</summary>
    private static readonly string[] Open = ["Discord:CdnHosts", "Logging:LogLevel", "Logging:Console"];

    /// <summary>The first part of a name, such as <c>Discord</c>.</summary>
    public static IReadOnlyList<string> Sections { get; } = [.. All.Select(Section).Distinct()];

    public static string Section(string name) => name.Split(':')[0];

    public static bool IsKnown(string name) =>
        All.Contains(name, StringComparer.OrdinalIgnoreCase) || Open.Any(open => name.StartsWith(open + ":", StringComparison.OrdinalIgnoreCase));

    /// <summary>The name that was meant, perhaps.</summary>
    public static string? Likely(string name) => Nearest(name, All);

    /// <summary>Whether a word is a section's name with a slip in it, or the name itself.</summary>
    public static bool IsLikeSection(string word) => Nearest(word, Sections, farthest: 2) is not null;

    private static string? Nearest(string name, IReadOnlyList<string> names, int farthest = FarthestLikely) =>
        names.Select(known => (known, distance: Distance(name.ToUpperInvariant(), known.ToUpperInvariant()))).Where(pair => pair.distance <= farthest).OrderBy(pair => pair.distance).Select(pair => pair.known).FirstOrDefault();

    /// <summary>How many letters have to be put in, taken out or changed.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (row[j], corner) = (Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1)), row[j]);
        }
        return row[^1];
    }
}
