namespace SprintBot.Sandbox.Tests;

/// <summary>A test that needs node and the packages of the folder beside it.</summary>
public sealed class NeedsNodeFactAttribute : FactAttribute
{
    public NeedsNodeFactAttribute()
    {
        if (Folder is null) Skip = "the folder tests/SprintBot.Sandbox.Tests/node was not found";
        else if (Find("node") is null) Skip = "node is not installed";
        else if (!Directory.Exists(Path.Combine(Folder, "node_modules", "discord.js"))) Skip = "discord.js is not installed: npm ci in tests/SprintBot.Sandbox.Tests/node";
    }

    public static string? Folder
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "SprintBot.sln"))) return Path.Combine(folder.FullName, "tests", "SprintBot.Sandbox.Tests", "node");
            return null;
        }
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") }).FirstOrDefault(File.Exists);
}
