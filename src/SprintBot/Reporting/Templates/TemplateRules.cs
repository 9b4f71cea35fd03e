using System.Text.RegularExpressions;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;

namespace SprintBot.Reporting.Templates;

/// <summary>What a template of one's own may be.</summary>
public static partial class TemplateRules
{
    public const int MaxNameLength = 40;
    public const int MaxBytes = 64 * 1024;
    public const int MostPerServer = 25;
    private const string Ending = ".rst.sbn";

    private static readonly Phrase NoName = new("reporting.no-template-name", "“{name}” can't be a template's name.");
    private static readonly Phrase GiveName = new("reporting.give-template-name", "Give it a `name` of small letters a to z, digits and hyphens, at most {most} of them.");
    private static readonly Phrase NameOfBuiltIn = new("reporting.name-of-built-in", "“{name}” is the name of a template that comes with SprintBot.");
    private static readonly Phrase ChooseOther = new("reporting.choose-other-name", "Choose another `name`.");
    private static readonly Phrase NoText = new("reporting.template-is-no-text", "The file is no text in UTF-8.");
    private static readonly Phrase SaveAsUtf8 = new("reporting.save-template-as-utf-8", "Save it as UTF-8, and send it again.");

    /// <summary>The name that was given or, failing that, that of the file.</summary>
    /// <exception cref="UserError">It can't be one, or a template that comes with SprintBot has it.</exception>
    public static string NameOf(string? given, string fileName, IReadOnlyList<string> builtIn)
    {
        var name = given?.Trim() is { Length: > 0 } typed ? typed : fileName.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? fileName[..^Ending.Length] : fileName.Split('.')[0];
        if (name.Length > MaxNameLength || !Name().IsMatch(name))
            throw new UserError(NoName.With(("name", Shortened.LineTo(name, 60))), GiveName.With(("most", MaxNameLength)));
        return builtIn.Contains(name, StringComparer.Ordinal)
            ? throw new UserError(NameOfBuiltIn.With(("name", name)), ChooseOther)
            : name;
    }

    /// <summary>The file's text with <c>\n</c> line ends.</summary>
    /// <exception cref="UserError">It is no text in UTF-8.</exception>
    public static string TextOf(ReadOnlySpan<byte> content) =>
        ReceivedText.OfFile(content)?.ReplaceLineEndings("\n") ?? throw new UserError(NoText, SaveAsUtf8);

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
