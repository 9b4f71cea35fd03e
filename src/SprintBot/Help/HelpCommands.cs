using NodaTime;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Sprints;

namespace SprintBot.Help;

/// <summary><c>/help</c>: what the bot does, which commands there are, and what is open here.</summary>
public sealed class HelpCommands(ISprintStore sprints, OrganiserCheck organisers, CommandMentions mentions, IClock clock)
{
    public Command Help => new("help", "What SprintBot does, its commands, and the sprints that are open here", ShowAsync) { WorksInDirectMessages = true };

    private async Task<Reply> ShowAsync(CommandCall call, CancellationToken ct)
    {
        if (call.IsDirect)
            return Paged.Lines(HelpWords.InDirectMessages.Select(call.Words.Of), call.Words);
        var isOrganiser = await organisers.IsOrganiserAsync(call, mentions.IdOf("sprint"), ct);
        var open = (await sprints.ListAsync(call.GuildId(), ct)).Where(sprint => sprint.IsOpen);
        return Paged.Lines(HelpWords.InServer([.. open], isOrganiser, clock.GetCurrentInstant()).Select(call.Words.Of), call.Words);
    }
}
