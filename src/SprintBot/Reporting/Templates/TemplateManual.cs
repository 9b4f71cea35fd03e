using SprintBot.Discord.Rest;

namespace SprintBot.Reporting.Templates;

/// <summary>The page that tells what a template knows: it lies beside the program's templates, and is sent along where somebody writes one.</summary>
public static class TemplateManual
{
    /// <summary>What the page is called where it is sent.</summary>
    public const string Name = "templates.md";

    private static readonly string Page = Path.Combine(AppContext.BaseDirectory, "templates", "README.md");

    /// <summary>The page; null where whoever runs the bot has taken it away.</summary>
    public static async Task<FileUpload?> ReadAsync(CancellationToken ct)
    {
        try
        {
            return new FileUpload(Name, "text/markdown", await File.ReadAllBytesAsync(Page, ct));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
