using System.Globalization;
using NodaTime;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.Reports.Words;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary><c>/digest</c>: a day of the sprint, for whoever asks.</summary>
public sealed class DigestCommands(IDigestStore store, DigestMaker maker, SprintOfCall sprintOf, DayChoices days)
{
    private const string ShowAction = "digest";

    private static readonly Phrase NothingYet = new("digests.nothing-yet", "Nothing was posted for {day} yet.");
    private static readonly Phrase Back = new("digests.back", "Back");
    private static readonly Phrase More = new("digests.more", "More ({page} of {pages})");

    public Command Digest => new("digest", "What was done on a day of the sprint, for your eyes only", ShowAsync)
    {
        Options = [Option.Text("day", "Which day, if not today", DayChoices.MaxLength, autocomplete: days.OfferAsync)],
    };

    public IEnumerable<KeyValuePair<string, ActionHandler>> Actions => [new(ShowAction, TurnAsync)];

    private async Task<Reply> ShowAsync(CommandCall call, CancellationToken ct)
    {
        var sprint = await sprintOf.ToOrganiseAsync(call, ct);
        var day = DayChoices.Said(call) is { } text && !TypedText.IsBlank(text)
            ? SprintDay.Named(text, days.Now, sprint)
            : SprintDay.Days(sprint, days.Now).First(day => day <= LocalDate.Max(SprintDay.Of(days.Now, sprint), sprint.Start));
        return await ReplyAsync(call, sprint, day, page: 0, ct);
    }

    /// <summary>Another day or page, in the place of the one before.</summary>
    private async Task<Reply> TurnAsync(ActionCall call, CancellationToken ct)
    {
        var sprint = await sprintOf.FindAsync(call, new SprintId(long.Parse(call.CustomId.Argument(0)!, CultureInfo.InvariantCulture)), ct);
        var day = SprintDay.Named(call.CustomId.Argument(1)!, days.Now, sprint);
        return await ReplyAsync(call, sprint, day, int.Parse(call.CustomId.Argument(2)!, CultureInfo.InvariantCulture), ct);
    }

    private async Task<Reply> ReplyAsync(Call call, Sprint sprint, LocalDate day, int page, CancellationToken ct)
    {
        var record = await store.ReadAsync(sprint.Guild, sprint.Id, ct) ?? throw SprintOfCall.Gone();
        var messages = maker.Make(record, new DigestKey(sprint.Id, day), note: null, tells: [], withLateOnes: false, ct);
        var at = Math.Min(page, Math.Max(0, messages.Count - 1)); // what was on a later page may have been deleted since
        var shown = messages.Count == 0 ? null : messages[at];
        var buttons = Buttons(call, sprint, day, at, messages.Count).ToList();
        return new Reply
        {
            Content = shown?.Content ?? call.Words.Of(NothingYet.With(("day", Day(call, day)))),
            Files = shown is null ? [] : await maker.FilesAsync(record, shown, ct),
            Components = buttons.Count == 0 ? [] : [Button.Row(buttons)],
            InPlace = true,
        };
    }

    /// <summary>The days before and after, where the sprint has them, and the pages of this one.</summary>
    private IEnumerable<Component> Buttons(Call call, Sprint sprint, LocalDate day, int page, int pages)
    {
        var last = LocalDate.Min(sprint.End ?? LocalDate.MaxIsoValue, LocalDate.Max(SprintDay.Of(days.Now, sprint), sprint.Start));
        if (day > sprint.Start)
            yield return Turn($"◀ {Day(call, day.PlusDays(-1))}", sprint, day.PlusDays(-1), 0);
        if (page > 0)
            yield return Turn(call.Words.Of(Back), sprint, day, page - 1);
        if (page + 1 < pages)
            yield return Turn(call.Words.Of(More.With(("page", page + 2), ("pages", pages))), sprint, day, page + 1);
        if (day < last)
            yield return Turn($"{Day(call, day.PlusDays(1))} ▶", sprint, day.PlusDays(1), 0);
    }

    private static string Day(Call call, LocalDate day) => ReportLanguage.Of(ReportLanguage.Find(call.Interaction.Locale ?? ReportLanguage.OfEnglish)).Day(day);

    private static Component Turn(string label, Sprint sprint, LocalDate day, int page) =>
        Button.Of(label, new CustomId(ShowAction, $"{sprint.Id.Value}", SprintDay.Show(day), page.ToString(CultureInfo.InvariantCulture)));
}
