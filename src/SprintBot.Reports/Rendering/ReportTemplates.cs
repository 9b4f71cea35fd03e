namespace SprintBot.Reports.Rendering;

/// <summary>The templates for reports that lie in a folder: <c>NAME.rst.sbn</c>; those whose names begin with an underscore are parts of others.</summary>
public sealed class ReportTemplates
{
    public const string Default = "people";
    private const string Ending = ".rst.sbn";

    private readonly Dictionary<string, string> texts;

    /// <summary>Those that somebody has put to the others, or in their places.</summary>
    private readonly HashSet<string> own;

    private ReportTemplates(Dictionary<string, string> texts, HashSet<string> own) => (this.texts, this.own) = (texts, own);

    /// <summary>The names that a user can choose from, the default first.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } = [Default, "topics", "highlights", "daily", "in-their-words", "tracker"];

    public IReadOnlyList<string> Names => [.. texts.Keys.Where(name => !name.StartsWith('_')).OrderBy(name => name != Default).ThenBy(name => name, StringComparer.Ordinal)];

    /// <summary>Reads the templates beside the program and, if there is one, those of a folder of one's own, which may take their places.</summary>
    /// <exception cref="IOException">A folder can't be read.</exception>
    /// <exception cref="ReportTemplateException">One of the folder's is none.</exception>
    public static ReportTemplates BesideTheProgram(string? folder = null)
    {
        var builtIn = Read(Path.Combine(AppContext.BaseDirectory, "templates", "reports"));
        if (folder is null)
            return builtIn;
        var own = Read(folder);
        var all = own.texts.Aggregate(builtIn, (templates, entry) => templates.With(entry.Key, entry.Value));
        foreach (var name in own.texts.Keys)
            all.Check(name);
        return all;
    }

    /// <exception cref="IOException">The folder can't be read.</exception>
    public static ReportTemplates Read(string folder) => Of(Directory.EnumerateFiles(folder, "*" + Ending)
        .ToDictionary(file => Path.GetFileName(file)[..^Ending.Length], File.ReadAllText, StringComparer.Ordinal));

    public static ReportTemplates Of(IReadOnlyDictionary<string, string> texts) =>
        new(texts.ToDictionary(entry => entry.Key, entry => entry.Value.ReplaceLineEndings("\n"), StringComparer.Ordinal), []);

    /// <summary>The same and one more, in place of what had its name.</summary>
    public ReportTemplates With(string name, string text) => new(new(texts, StringComparer.Ordinal) { [name] = text }, [.. own, name]);

    /// <summary>A template, or a part of others, as it was written; null when there is none of that name.</summary>
    public string? TextOf(string name) => texts.GetValueOrDefault(name);

    /// <summary>The template of that name; null when there is none.</summary>
    /// <exception cref="ReportTemplateException">It can't be read.</exception>
    public ReportTemplate? Find(string name) => !name.StartsWith('_') && texts.TryGetValue(name, out var text) ? new ReportTemplate(name, text, texts) { IsOwn = IsOwn(name) || own.Any(part => part.StartsWith('_')) } : null;

    /// <summary>Whether somebody has put that one to those that come with SprintBot, or in the place of one.</summary>
    public bool IsOwn(string name) => own.Contains(name);

    /// <exception cref="ReportTemplateException">It can't be read.</exception>
    private void Check(string name) => _ = new ReportTemplate(name, texts[name], texts);
}
