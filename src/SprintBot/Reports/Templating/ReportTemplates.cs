namespace SprintBot.Reports.Templating;

/// <summary>The templates for reports that lie in a folder: <c>NAME.rst.sbn</c>; those whose names begin with an underscore are parts of others.</summary>
public sealed class ReportTemplates
{
    public const string Default = "people";
    private const string Ending = ".rst.sbn";

    private readonly Dictionary<string, string> texts;

    private ReportTemplates(Dictionary<string, string> texts) => this.texts = texts;

    /// <summary>The names that a user can choose from, the default first.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } = [Default, "topics", "highlights", "daily", "in-their-words", "tracker"];

    public IReadOnlyList<string> Names => [.. texts.Keys.Where(name => !name.StartsWith('_')).OrderBy(name => name != Default).ThenBy(name => name, StringComparer.Ordinal)];

    /// <summary>Reads the templates beside the program.</summary>
    public static ReportTemplates BesideTheProgram() => Read(Path.Combine(AppContext.BaseDirectory, "templates", "reports"));

    /// <exception cref="IOException">The folder can't be read.</exception>
    public static ReportTemplates Read(string folder) => Of(Directory.EnumerateFiles(folder, "*" + Ending)
        .ToDictionary(file => Path.GetFileName(file)[..^Ending.Length], File.ReadAllText, StringComparer.Ordinal));

    public static ReportTemplates Of(IReadOnlyDictionary<string, string> texts) =>
        new(texts.ToDictionary(entry => entry.Key, entry => entry.Value.ReplaceLineEndings("\n"), StringComparer.Ordinal));

    /// <summary>The template of that name; null when there is none.</summary>
    /// <exception cref="ReportTemplateException">It can't be read.</exception>
    public ReportTemplate? Find(string name) => !name.StartsWith('_') && texts.TryGetValue(name, out var text) ? new ReportTemplate(name, text, texts) : null;
}
