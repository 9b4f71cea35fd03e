using System.Globalization;
using System.Text;
using SprintBot.Sprints;

namespace SprintBot.Cli;

/// <summary>A folder for each sprint that is exported, of its name: ASCII, lower case, unique. One sprint needs none, and several servers have one each.</summary>
internal static class ExportFolders
{
    private const int Longest = 60;

    public static IReadOnlyDictionary<SprintId, string> For(IReadOnlyList<Sprint> sprints)
    {
        var folders = new Dictionary<SprintId, string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var servers = sprints.Select(sprint => sprint.Guild).Distinct().Count();
        foreach (var sprint in sprints)
        {
            var stem = Path.Combine(servers > 1 ? sprint.Guild.Value.ToString(CultureInfo.InvariantCulture) : "", Named(sprint.Name));
            var name = sprints.Count == 1 ? "" : stem;
            for (var number = 2; !taken.Add(name); number++)
                name = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
            folders[sprint.Id] = name;
        }
        return folders;
    }

    private static string Named(string name)
    {
        var folder = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormKD))
            if (char.IsAsciiLetterOrDigit(letter))
                folder.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && folder.Length > 0 && folder[^1] != '-')
                folder.Append('-');
        var whole = folder.ToString().Trim('-');
        return whole.Length == 0 ? "sprint" : whole[..Math.Min(whole.Length, Longest)].TrimEnd('-');
    }
}
