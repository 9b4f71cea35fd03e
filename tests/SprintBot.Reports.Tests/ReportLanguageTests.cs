using System.Text.RegularExpressions;
using NodaTime;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Tests;

/// <summary>A report speaks its sprint's language; what people wrote stays as it is.</summary>
public sealed partial class ReportLanguageTests
{
    private static readonly string Templates = Path.Combine(SharedSprint.Sources, "templates", "reports");

    private static readonly string Files = Path.Combine(SharedSprint.Sources, "src", "SprintBot.Reports", "Words", "Languages");

    public static TheoryData<string> Locales => [.. ReportLanguage.Locales];

    public static TheoryData<string> Others => [.. ReportLanguage.Locales.Where(locale => locale != ReportLanguage.OfEnglish)];

    [Fact]
    public void There_are_the_languages_of_the_commands() => Assert.Equal(["en", "de", "es-ES", "fr", "ja", "sv-SE"], ReportLanguage.Locales);

    [Theory]
    [MemberData(nameof(Others))]
    public void Each_has_every_text_with_the_same_values_and_nothing_else(string locale)
    {
        var (english, own) = (Read(ReportLanguage.OfEnglish), Read(locale));
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), own.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, text) in own)
        {
            Assert.Equal((name, string.Join(' ', PhraseTemplate.Parse(english[name]).Names)), (name, string.Join(' ', PhraseTemplate.Parse(text).Names)));
            Assert.All(PhraseTemplate.Parse(text).Parts, part => Assert.True(part.Forms.Count == 0 || part.Forms.Count == LanguageRules.Of(locale).Forms, $"{name}: {text}"));
        }
        Assert.Equal((12, 7), (own["months"].Split('|').Length, own["weekdays"].Split('|').Length));
    }

    [Fact]
    public void Templates_say_nothing_that_is_no_text_but_where_it_is_English_prose()
    {
        var said = Directory.EnumerateFiles(Templates).Where(file => Path.GetFileName(file) != "_passage_prose.rst.sbn")
            .SelectMany(file => Code().Replace(File.ReadAllText(file), "").Split('\n').Where(line => line.Any(char.IsLetter)).Select(line => $"{Path.GetFileName(file)}: {line}"));
        Assert.Empty(said);
    }

    [Theory]
    [InlineData("en", "14–20 September 2026", "30 August – 2 September 2026", "30 December 2026 – 1 January 2027", "Tuesday, 1 September", "1 September 2026, 18:05")]
    [InlineData("de", "14.–20. September 2026", "30. August – 2. September 2026", "30. Dezember 2026 – 1. Januar 2027", "Dienstag, 1. September", "1. September 2026, 18:05")]
    [InlineData("es-ES", "del 14 al 20 de septiembre de 2026", "del 30 de agosto al 2 de septiembre de 2026", "del 30 de diciembre de 2026 al 1 de enero de 2027", "martes 1 de septiembre", "1 de septiembre de 2026, 18:05")]
    [InlineData("fr", "du 14 au 20 septembre 2026", "du 30 août au 2 septembre 2026", "du 30 décembre 2026 au 1er janvier 2027", "mardi 1er septembre", "1er septembre 2026 à 18 h 05")]
    [InlineData("ja", "2026年9月14日〜20日", "2026年8月30日〜9月2日", "2026年12月30日〜2027年1月1日", "9月1日（火）", "2026年9月1日 18:05")]
    [InlineData("sv-SE", "14–20 september 2026", "30 augusti – 2 september 2026", "30 december 2026 – 1 januari 2027", "tisdag 1 september", "1 september 2026 kl. 18.05")]
    public void Days_are_written_as_the_language_does(string locale, string inMonth, string inYear, string across, string day, string moment)
    {
        var language = ReportLanguage.Of(locale);
        Assert.Equal(inMonth, language.Range(new LocalDate(2026, 9, 14), new LocalDate(2026, 9, 20)));
        Assert.Equal(inYear, language.Range(new LocalDate(2026, 8, 30), new LocalDate(2026, 9, 2)));
        Assert.Equal(across, language.Range(new LocalDate(2026, 12, 30), new LocalDate(2027, 1, 1)));
        Assert.Equal(day, language.Day(new LocalDate(2026, 9, 1)));
        Assert.Equal(moment, Moments.Show(Instant.FromUtc(2026, 9, 1, 16, 5).ToUnixTimeSeconds(), 'f', DateTimeZoneProviders.Tzdb["Europe/Berlin"], language)!.Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("en", "three", "Ada, Tom and Ivo")]
    [InlineData("de", "drei", "Ada, Tom und Ivo")]
    [InlineData("es-ES", "tres", "Ada, Tom e Ivo")]
    [InlineData("fr", "trois", "Ada, Tom et Ivo")]
    [InlineData("ja", "3", "Ada、TomとIvo")]
    [InlineData("sv-SE", "tre", "Ada, Tom och Ivo")]
    public void Numbers_and_lists_are_told_as_the_language_does(string locale, string number, string list)
    {
        Assert.Equal(number, ReportLanguage.Of(locale).Number(3));
        Assert.Equal(list, ReportLanguage.Of(locale).List(["Ada", "Tom", "Ivo"]));
        Assert.Equal("14", ReportLanguage.Of(locale).Number(14));
    }

    [Theory]
    [InlineData("sv", "sv-SE")]
    [InlineData("DE-at", "de")]
    [InlineData("es-419", "es-ES")]
    [InlineData("en-GB", "en")]
    [InlineData("pt-BR", null)]
    [InlineData("", null)]
    public void A_language_is_found_by_any_of_its_regions(string word, string? locale) => Assert.Equal(locale, ReportLanguage.Find(word));

    /// <summary>Everything that a report can say, on a sprint whose people write numbers only.</summary>
    [Theory]
    [MemberData(nameof(Others))]
    public void No_English_is_left_in_another_language(string locale)
    {
        var own = string.Join(' ', Read(locale).Values);
        var english = Words(string.Join(' ', Read(ReportLanguage.OfEnglish).Values)).Except(Words(own)).ToHashSet();
        Assert.True(english.Count > 100);
        foreach (var template in ReportTemplates.BuiltIn)
        {
            var draft = Render(Sprint(locale), template).Text;
            string[] typed = ["issue", "pull"]; // a kind, and a part of an address
            var left = draft.Split('\n').Where(line => !line.StartsWith(".. _", StringComparison.Ordinal) && !line.Contains(":: ", StringComparison.Ordinal)).SelectMany(Words).Where(english.Contains).Except(typed);
            Assert.Empty(left.Distinct().Select(word => $"{template}: {word}"));
        }
    }

    [NeedsDocutilsTheory]
    [MemberData(nameof(Locales))]
    public void Docutils_has_nothing_to_say_in_any_language(string locale)
    {
        List<string> drafts = [];
        foreach (var template in ReportTemplates.BuiltIn)
            foreach (var record in new[] { Sprint(locale), Sprints.Read("tidewater") })
                drafts.AddRange(new[] { ReportFormat.Plain, ReportFormat.Nikola }.Select(format => Render(record, template, format, locale).Text));
        Assert.All(Docutils.ComplaintsOfEach(drafts), complaint => Assert.Equal("", complaint));
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Nothing_is_left_out_in_any_language(string locale)
    {
        foreach (var template in ReportTemplates.BuiltIn.Where(template => template != "highlights"))
            Assert.Empty(Render(Sprint(locale), template).LeftOut);
    }

    [Theory]
    [InlineData("de", "hab heute bzw. gestern gegraben; dann geschlafen", "Hab heute bzw. gestern gegraben; dann geschlafen")]
    [InlineData("sv-SE", "I dag grävde vi. I går också", "I dag grävde vi. I går också")]
    [InlineData("en", "dug; then slept", "Dug. Then slept")]
    public void Only_English_is_made_prose(string locale, string text, string told)
    {
        var record = SprintFileReader.Read(System.Text.Encoding.UTF8.GetBytes($$"""
            {"sprint": {"name": "Kai", "start": "2026-05-25", "end": "2026-05-29", "language": "{{locale}}"}, "people": [{"id": "ada", "displayName": "Ada"}], "updates": [{"author": "ada", "day": "2026-05-25", "text": "{{text}}"}]}
            """)).ToRecord();
        Assert.Contains($"{told}.", Render(record, "people").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sprint_file_says_its_language_and_a_language_that_nobody_knows_is_refused()
    {
        Assert.Equal("sv-SE", Sprint("sv").Sprint.Language.Locale);
        Assert.Equal("de", SprintFileEntries.Of(Sprint("de").Sprint).Language);
        Assert.Null(SprintFileEntries.Of(Sprint("en").Sprint).Language);
        Assert.Contains("“tlh”", Assert.Throws<SprintFileException>(() => Sprint("tlh")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_of_ones_own_says_the_texts()
    {
        const string Own = "{{ rst.heading text.attendees }}\n{{ wrap rst.paragraph }}{{ say 'also_there' 'people' (rst.sentence_list report.participants) }}{{ say 'next_in' 'location' null }}{{ end }}\n";
        var draft = ReportTemplates.BesideTheProgram().With("own", Own).Find("own")!.Render(SprintReportCompiler.Compile(Sprint("de"), _ => true), default).Text;
        Assert.Contains("Teilnehmende\n------------\n\nEbenfalls dabei: 1001, 1002 und 1003.\n", draft, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ say 'nonsense' }}", "the name of a text")]
    [InlineData("{{ say 'next_in' }}", "“location”")]
    public void A_text_that_is_none_and_a_value_that_is_missing_are_told(string template, string message) => Assert.Contains(
        message,
        Assert.Throws<ReportTemplateException>(() => ReportTemplates.BesideTheProgram().With("own", template).Find("own")!.Render(SprintReportCompiler.Compile(Sprint("de"), _ => true), default)).Message,
        StringComparison.Ordinal);

    private static ReportDraft Render(SprintRecord record, string template, ReportFormat format = ReportFormat.Plain, string? locale = null)
    {
        var spoken = locale is null ? record : record with { Sprint = record.Sprint with { Language = ReportLanguage.Of(locale) } };
        return ReportTemplates.BesideTheProgram().Find(template)!.Render(SprintReportCompiler.Compile(spoken, _ => true), format, default);
    }

    /// <summary>Whatever a report tells is in it, and all words of its people are numbers.</summary>
    private static SprintRecord Sprint(string locale)
    {
        var record = SprintFileReader.Read(System.Text.Encoding.UTF8.GetBytes($$"""
            {"sprint": {"name": "2026", "project": "5001", "location": "5002", "host": "5003", "start": "2026-05-25", "end": "2026-05-29", "language": "{{locale}}",
              "intro": "5004 [1](https://h.example/a/b/pull/7)", "goals": "5005", "closing": "5006", "thanks": "5007", "signers": "5008"},
             "people": [{"id": "a", "displayName": "1001", "newcomer": true, "affiliation": "1101", "link": "https://h.example/1001"}, {"id": "b", "displayName": "1002"}, {"id": "c", "displayName": "1003"}],
             "topics": [{"name": "2001", "url": "https://h.example/a/b/issues/2", "kind": "3001", "about": "4001"}, {"name": "2002", "kind": "issue", "about": "4002"}, {"name": "2003", "kind": "talk"}, {"name": "2004"}],
             "updates": [
               {"day": "2026-05-25", "author": "a", "with": ["b"], "topic": "2001", "text": "6001 <t:1780000000:F> <#99>", "next": "7001", "blockers": "8001"},
               {"day": "2026-05-26", "author": "a", "topic": "2001", "text": "6002", "next": "7002", "blockers": "8002"},
               {"day": "2026-05-27", "author": "a", "with": ["c"], "topic": "2001", "text": "6003", "next": "7003", "blockers": "8003"},
               {"day": "2026-05-27", "author": "b", "topic": "2001", "text": "6004 6004 6004 6004 6004 6004", "next": "7004"},
               {"day": "2026-05-26", "author": "b", "topic": "2002", "text": "6005", "status": "done"},
               {"day": "2026-05-27", "author": "b", "topic": "2003", "text": "6006", "status": "dropped"},
               {"day": "2026-05-28", "author": "b", "topic": "2004", "text": "6007", "status": "postponed"},
               {"day": "2026-05-29", "author": "b", "text": "6008 1 2 3 4 5 6 7", "next": "7005"},
               {"day": "2026-06-02", "author": "a", "text": "6009 1 2 3 4 5 6 7"}],
             "photos": [{"file": "1.png", "author": "a", "day": "2026-05-25", "topic": "2001"}, {"file": "2.png", "author": "c", "day": "2026-05-26", "caption": "9001"}]}
            """)).ToRecord();
        return record with { Others = [record.Sprint with { Id = 2, Name = "2027", Start = new LocalDate(2026, 7, 1), End = new LocalDate(2026, 7, 3) }] };
    }

    private static Dictionary<string, string> Read(string locale) =>
        System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Files, $"{locale}.json")))!;

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(word => word.Value.ToLowerInvariant());

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Code();
}
