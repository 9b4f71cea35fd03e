using System.Diagnostics;

namespace SprintBot.Markup.Tests.Docutils;

/// <summary>A fact that Sphinx has to tell; skipped where it is missing.</summary>
public sealed class NeedsSphinxFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> Installed = new(HasSphinx);

    public NeedsSphinxFactAttribute()
    {
        if (!Installed.Value)
            Skip = "/usr/bin/python3 with sphinx is missing (Debian's python3-sphinx)";
    }

    private static bool HasSphinx()
    {
        if (!File.Exists(DocutilsReader.Python))
            return false;

        using var process = Process.Start(new ProcessStartInfo(DocutilsReader.Python, ["-c", "import sphinx"]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
