using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using SprintBot.Reports.Model;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Compiling;

/// <summary>Several people's notes as sentences: a few words each after a colon are one sentence, “What is left: the roof; two of the windows.”</summary>
internal static class NoteSentences
{
    private static readonly ConcurrentDictionary<ReportLanguage, Regex> Fragments = new();

    public static IReadOnlyList<Rst> Of(IEnumerable<Rst> sentences, ReportLanguage language)
    {
        var all = new List<Rst>();
        var fragments = new List<(Rst Sentence, string Lead)>();
        foreach (var sentence in sentences)
        {
            var lead = Fragments.GetOrAdd(language, FragmentIn).Match(sentence.Text) is { Success: true } fragment ? fragment.Groups["lead"].Value : null;
            if (fragments.Count > 0 && lead != fragments[0].Lead)
                Finish();
            if (lead is null)
                all.Add(sentence);
            else
                fragments.Add((sentence, lead));
        }
        Finish();
        return all;

        void Finish()
        {
            if (fragments.Count > 0)
                all.Add(fragments is [var (only, _)] ? only : Rst.Inline($"{fragments[0].Lead}{string.Join("; ", fragments.Select(fragment => fragment.Sentence.Text[fragment.Lead.Length..^1]))}.", [.. fragments.Select(fragment => fragment.Sentence)]));
            fragments.Clear();
        }
    }

    /// <summary>No sentence of its own, nor a list of parts.</summary>
    private static Regex FragmentIn(ReportLanguage language) =>
        new($@"^(?<lead>{Regex.Escape(language.Lead("left"))}|{Regex.Escape(language.Lead("in_the_way"))})(?=[\p{{Ll}}\p{{Nd}}])[^.:!?\n]*\.$", RegexOptions.CultureInvariant);
}
