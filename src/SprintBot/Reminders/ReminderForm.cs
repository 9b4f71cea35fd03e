using System.Globalization;
using NodaTime;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Reminders;

/// <summary>The button below a reminder: it opens the form for the sprint and the day that the reminder was about.</summary>
public sealed class ReminderForm(ISprintStore sprints, ITopicStore topics, IClock clock)
{
    private const string Action = "reminder-post";

    private static readonly Phrase Gone = new("reminders.sprint-gone", "That sprint is not there any more.");
    private static readonly Phrase NothingToDo = new("reminders.nothing-to-do", "There is nothing left to do for it.");

    public IEnumerable<KeyValuePair<string, ActionHandler>> Actions => [new(Action, OpenAsync)];

    /// <summary>The button, for direct messages.</summary>
    public static Component Button(Sprint sprint, LocalDate day, Wording words) => Interactions.Button.Row(Interactions.Button.Of(
        words.Of(PostButton.Label), DirectMessages.IdFor(sprint.Guild.ToSnowflake(), new CustomId(Action, $"{sprint.Id.Value}", SprintDay.Show(day))), ButtonStyle.Primary));

    private async Task<Reply> OpenAsync(ActionCall call, CancellationToken ct)
    {
        var id = long.TryParse(call.CustomId.Argument(0), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new SprintId(number) : default;
        var sprint = (await sprints.ListAsync(call.GuildId(), ct)).FirstOrDefault(sprint => sprint.Id == id) ?? throw new UserError(Gone, NothingToDo);
        var now = clock.GetCurrentInstant();
        SprintRules.TakesUpdates(sprint, now);
        var day = call.CustomId.Argument(1) is { } named && named != SprintDay.Show(SprintDay.Of(now, sprint)) ? named : null;
        return Reply.Open(UpdateForm.New(call.Words, sprint, new UpdateInput { Day = day }, await topics.ListAsync(sprint.Id, ct), onBehalfOf: null));
    }
}
