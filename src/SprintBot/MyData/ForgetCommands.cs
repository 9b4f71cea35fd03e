using System.Globalization;
using SprintBot.Digests;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Sprints;

namespace SprintBot.MyData;

/// <summary><c>/profile forget</c>: asks, then erases a person in this server.</summary>
public sealed class ForgetCommands(IMyDataStore store, DigestSender digests)
{
    private const string ForgetAction = "forget";
    private const string KeepAction = "forget-not";
    private const int MostLinks = 10;

    public Command Forget => new("forget", "Erase what is kept about you in this server", AskAsync);

    public IEnumerable<KeyValuePair<string, ActionHandler>> Actions =>
    [
        new(ForgetAction, ForgetAsync),
        new(KeepAction, (_, _) => Task.FromResult(InPlace("Nothing was erased."))),
    ];

    private async Task<Reply> AskAsync(CommandCall call, CancellationToken ct)
    {
        var data = await store.ReadAsync(call.GuildId(), call.UserId(), ct);
        if (data.IsEmpty)
            return Reply.Say("Nothing is kept about you in this server.");
        return new Reply
        {
            Content = ForgetWords.Question(data),
            Components =
            [
                Button.Row(
                    Button.Of("Forget me", new CustomId(ForgetAction, call.Id.ToString()), ButtonStyle.Danger),
                    Button.Of("Cancel", new CustomId(KeepAction))),
            ],
        };
    }

    private async Task<Reply> ForgetAsync(ActionCall call, CancellationToken ct)
    {
        var question = long.Parse(call.CustomId.Argument(0)!, CultureInfo.InvariantCulture);
        var (guild, user) = (call.GuildId(), call.UserId());
        var data = await store.ReadAsync(guild, user, ct);
        var isDone = await digests.BetweenLooksAsync(() => store.ForgetAsync(question, guild, user, ct), ct);
        return InPlace(isDone
            ? ForgetWords.Done(data.Sprints.SelectMany(sprint => sprint.Digests).Take(MostLinks).Select(digest => Link(guild, digest)))
            : "That was done before. What came after it is kept: `/profile forget` asks anew.");
    }

    private static string Link(GuildId guild, ToldDigest digest) =>
        $"{SprintDay.Show(digest.Day)}: {digest.LinkIn(guild)}";

    private static Reply InPlace(string content) => Reply.Say(content) with { InPlace = true };
}
