using System.Text.Json;
using SprintBot.Reports.Tests;

namespace SprintBot.Tests.Packaging;

/// <summary>THIRD-PARTY.md, made of the packages that were restored for the program.</summary>
internal static class ThirdPartyList
{
    private const string Beginning = """
        # What SprintBot is made of, by others

        These packages, and one font, are in the published program. A test makes this file of the restored packages and compares.
        What Skia, HarfBuzz and .NET contain of others in turn is told by their own notices, which lie in `licences` beside the published program.
        The starter `sprintbot` is .NET's own: MIT, Copyright (c) .NET Foundation and Contributors.

        | package | version | licence | copyright |
        |---|---|---|---|

        """;

    private static readonly string[] Assets = ["runtime", "native", "runtimeTargets"];

    /// <summary>The packages of which a file goes into the program, on whichever system; those that only build it are not among them.</summary>
    public static IReadOnlyList<ThirdPartyPackage> Packages()
    {
        using var restored = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SharedSprint.Sources, "src", "SprintBot", "obj", "project.assets.json")));
        var folders = restored.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var libraries = restored.RootElement.GetProperty("libraries");
        return [.. restored.RootElement.GetProperty("targets").GetProperty("net10.0").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package" && GoesIntoTheProgram(library.Value))
            .Select(library => ThirdPartyPackage.Read(library.Name.Split('/')[0], library.Name.Split('/')[1], FolderOf(libraries.GetProperty(library.Name), folders)))
            .OrderBy(package => package.Name, StringComparer.Ordinal)];
    }

    /// <exception cref="FileNotFoundException">A licence has no text in packaging/licences.</exception>
    public static string Write(IReadOnlyList<ThirdPartyPackage> packages)
    {
        IEnumerable<string> parts =
        [
            Beginning,
            .. packages.Select(Row),
            Section("DejaVu Sans, the font of the digests' pictures", Path.Combine("src", "SprintBot", "Digests", "Fonts", "LICENSE.txt")),
            .. packages.Select(package => package.Licence).Distinct().Order(StringComparer.Ordinal).Select(licence => Section(licence, Path.Combine("packaging", "licences", $"{licence}.txt"))),
        ];
        return string.Concat(parts).ReplaceLineEndings("\n");
    }

    private static bool GoesIntoTheProgram(JsonElement library) =>
        Assets.Any(kind => library.TryGetProperty(kind, out var files) && files.EnumerateObject().Any(file => !file.Name.EndsWith("/_._", StringComparison.Ordinal)));

    private static string FolderOf(JsonElement library, List<string> folders) =>
        folders.Select(folder => Path.Combine(folder, library.GetProperty("path").GetString()!)).First(Directory.Exists);

    private static string Row(ThirdPartyPackage package) =>
        $"| [{package.Name}](https://www.nuget.org/packages/{package.Name}/{package.Version}) | {package.Version} | {package.Licence} | {package.Copyright.Replace("|", "\\|", StringComparison.Ordinal)} |\n";

    private static string Section(string heading, string file) =>
        $"\n## {heading}\n\n```text\n{File.ReadAllText(Path.Combine(SharedSprint.Sources, file)).Trim('\r', '\n')}\n```\n";
}
