using SprintBot.Interactions;
using SprintBot.Reports.Words;

namespace SprintBot.Sprints;

/// <summary>The languages in which a sprint can be told.</summary>
public static class SprintLanguage
{
    public static IReadOnlyList<Choice> All { get; } = [new("English", "en"), new("German", "de"), new("Spanish", "es-ES"), new("French", "fr"), new("Japanese", "ja"), new("Swedish", "sv-SE")];

    /// <summary>The locale that comes nearest to a server's; null where there is none.</summary>
    public static string? OfServer(string? locale) => locale is null ? null : ReportLanguage.Find(locale);
}
