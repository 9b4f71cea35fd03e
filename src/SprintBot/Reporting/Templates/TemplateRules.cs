using System.Text.RegularExpressions;
using SprintBot.Interactions;
using SprintBot.Markup;

namespace SprintBot.Reporting.Templates;

/// <summary>What a template of one's own may be.</summary>
public static partial class TemplateRules
{
    public const int MaxNameLength = 40;
    public const int MaxBytes = 64 * 1024;
    public const int MostPerServer = 25;
    private const string Ending = ".rst.sbn";

    /// <summary>The name that was given or, failing that, that of the file.</summary>
    /// <exception cref="UserError">It can't be one, or a template that comes with SprintBot has it.</exception>
    public static string NameOf(string? given, string fileName, IReadOnlyList<string> builtIn)
    {
        var name = given?.Trim() is { Length: > 0 } typed ? typed : fileName.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? fileName[..^Ending.Length] : fileName.Split('.')[0];
        if (name.Length > MaxNameLength || !Name().IsMatch(name))
            throw new UserError($"“{Shortened.LineTo(name, 60)}” can't be a template's name.", $"Give it a `name` of small letters a to z, digits and hyphens, at most {MaxNameLength} of them.");
        return builtIn.Contains(name, StringComparer.Ordinal)
            ? throw new UserError($"“{name}” is the name of a template that comes with SprintBot.", "Choose another `name`.")
            : name;
    }

    /// <summary>The file's text with <c>\n</c> line ends.</summary>
    /// <exception cref="UserError">It is no text in UTF-8.</exception>
    public static string TextOf(ReadOnlySpan<byte> content) =>
        ReceivedText.OfFile(content)?.ReplaceLineEndings("\n") ?? throw new UserError("The file is no text in UTF-8.", "Save it as UTF-8, and send it again.");

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
