using System.ComponentModel;
using System.Diagnostics;
using SprintBot.Reports.Tests;

namespace SprintBot.Tests.Storage;

/// <summary>A file system of 8 MiB in memory, where the machine lets one be mounted.</summary>
internal sealed class SmallFileSystem : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static bool CanBeMounted { get; } = Try();

    public string Path => folder.Path;

    /// <exception cref="IOException">It can't be mounted here.</exception>
    public static SmallFileSystem Mount()
    {
        var small = new SmallFileSystem();
        if (Run("mount", "-t", "tmpfs", "-o", "size=8m", "none", small.Path))
            return small;
        small.folder.Dispose();
        throw new IOException("No file system can be mounted here.");
    }

    public void Dispose()
    {
        Run("umount", Path);
        folder.Dispose();
    }

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            Mount().Dispose();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
