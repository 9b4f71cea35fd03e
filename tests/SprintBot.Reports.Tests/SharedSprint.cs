namespace SprintBot.Reports.Tests;

/// <summary>Where things lie: the sources, and the folder of real sprints that some machines have beside them.</summary>
internal static class SharedSprint
{
    public static string Sources { get; } = FindSources(AppContext.BaseDirectory);

    public static string Folder => Path.GetFullPath(Path.Combine(Sources, "..", "shared", "sprints"));

    private static string FindSources(string folder) => File.Exists(Path.Combine(folder, "SprintBot.sln"))
        ? folder
        : FindSources(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("SprintBot.sln is nowhere above the tests."));
}
