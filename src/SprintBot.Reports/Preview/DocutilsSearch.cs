namespace SprintBot.Reports.Preview;

/// <summary>
/// Which program docutils is, as <c>Reports:Docutils</c> says: a program's name or path; nothing for whatever is found on the PATH; <c>off</c> for none.
/// </summary>
internal static class DocutilsSearch
{
    private static readonly string[] Usual = ["rst2html5", "rst2html5.py", "docutils"];
    private static readonly string[] Endings = OperatingSystem.IsWindows() ? ["", ".exe"] : [""];

    public static bool IsOff(string? setting) => string.Equals(setting?.Trim(), "off", StringComparison.OrdinalIgnoreCase);

    /// <summary>Full paths of programs that are there, the best first.</summary>
    public static IReadOnlyList<string> Find(string? setting, string? path)
    {
        var name = setting?.Trim() ?? "";
        if (name.Contains('/', StringComparison.Ordinal) || name.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return File.Exists(name) ? [Path.GetFullPath(name)] : [];
        var folders = (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathFullyQualified).ToList();
        return
        [
            .. (name.Length > 0 ? [name] : Usual).SelectMany(program => folders.SelectMany(folder => Endings.Select(ending => Path.Combine(folder, program + ending))))
                .Where(File.Exists).Distinct(StringComparer.Ordinal),
        ];
    }
}
