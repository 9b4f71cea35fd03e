using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Markup.Discord;
using SprintBot.People;
using SprintBot.Sprints;

namespace SprintBot.MyData;

/// <summary><c>/people merge</c>: somebody who was not on Discord has arrived there.</summary>
public sealed class MergeCommands(IMyDataStore store, OffDiscordPeople people)
{
    private const string Key = "merge";
    private const string Yes = "yes";

    public Command Merge => new("merge", "Give all of somebody who was not on Discord to a member", MergeAsync)
    {
        Options =
        [
            Option.Text("person", "Who was not on Discord", ProfileRules.MaxNameLength, required: true, autocomplete: people.OfferAsync),
            Option.User("member", "Who that is on Discord", required: true),
        ],
    };

    private async Task<Reply> MergeAsync(CommandCall call, CancellationToken ct)
    {
        var person = await people.FindAsync(call, call.Text("person") ?? "", ct);
        var member = call.IdOf("member") ?? throw new InvalidDataException("A merge without a member.");
        if (call.Resolved.IsBot(member))
            throw new UserError("A bot can't be a person.", "Choose a member who is one.");
        var name = DiscordWriter.Escape(person.Name);
        if (Answer(call, member, name) != Yes)
            return Reply.Say("Both are as they were.");
        var arrived = new Sprinter { Guild = person.Guild, User = member.ToUserId(), SeenName = call.Resolved.User(member) ?? member.ToString(), IsNameHidden = call.IsNameHidden(member) };
        _ = await store.MergeAsync(person.User, arrived, ct) ?? throw new UserError("That person is not known any more.", "`/people list` shows those there are.");
        return Reply.Say($"All of {name} is <@{member.Value}>’s now: updates, photos, credits and what was said for the report.");
    }

    private static string Answer(Call call, Snowflake member, string name) => call.Answer(Key) ?? throw new Question(
        Key, $"Is {name} <@{member.Value}>? All that is kept of {name} is then the member’s. This can't be taken back.", [new Choice("Yes, make them one", Yes), new Choice("No", "no")])
    { HasButtons = true };
}
