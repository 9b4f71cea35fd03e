using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup.Discord;
using SprintBot.People;
using SprintBot.Sprints;

namespace SprintBot.MyData;

/// <summary><c>/people merge</c>: somebody who was not on Discord has arrived there.</summary>
public sealed class MergeCommands(IMyDataStore store, OffDiscordPeople people)
{
    private const string Key = "merge";
    private const string Yes = "yes";

    private static readonly Phrase NoBot = new("my-data.no-bot", "A bot can't be a person.");
    private static readonly Phrase ChoosePerson = new("my-data.choose-a-person", "Choose a member who is one.");
    private static readonly Phrase AsTheyWere = new("my-data.as-they-were", "Both are as they were.");
    private static readonly Phrase PersonGone = new("my-data.person-gone", "That person is not known any more.");
    private static readonly Phrase ListShows = new("my-data.people-list-shows", "{/people list} shows those there are.");
    private static readonly Phrase Merged = new("my-data.merged", "All of {name} is {member}’s now: updates, photos, credits and what was said for the report.");
    private static readonly Phrase MergeQuestion = new("my-data.merge-question", "Is {name} {member}? All that is kept of {name} is then the member’s. This can't be taken back.");
    private static readonly Phrase MakeOne = new("my-data.make-them-one", "Yes, make them one");
    private static readonly Phrase No = new("my-data.no", "No");

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
            throw new UserError(NoBot, ChoosePerson);
        var name = DiscordWriter.Escape(person.Name);
        if (Answer(call, member, name) != Yes)
            return call.Say(AsTheyWere);
        var arrived = new Sprinter { Guild = person.Guild, User = member.ToUserId(), SeenName = call.Resolved.User(member) ?? member.ToString(), IsNameHidden = call.IsNameHidden(member) };
        _ = await store.MergeAsync(person.User, arrived, ct) ?? throw new UserError(PersonGone, ListShows);
        return call.Say(Merged.With(("name", name), ("member", $"<@{member.Value}>")));
    }

    private static string Answer(Call call, Snowflake member, string name) => call.Answer(Key) ?? throw new Question(
        Key, MergeQuestion.With(("name", name), ("member", $"<@{member.Value}>")), [new QuestionChoice(MakeOne, Yes), new QuestionChoice(No, "no")])
    { HasButtons = true };
}
