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
        new(KeepAction, (call, _) => Task.FromResult(call.Say(ForgetWords.NothingErased) with { InPlace = true })),
    ];

    private async Task<Reply> AskAsync(CommandCall call, CancellationToken ct)
    {
        var data = await store.ReadAsync(call.GuildId(), call.UserId(), ct);
        if (data.IsEmpty)
            return call.Say(ForgetWords.NothingKept);
        return new Reply
        {
            Content = call.Words.Of(ForgetWords.Question(data)),
            Components =
            [
                Button.Row(
                    Button.Of(call.Words.Of(ForgetWords.ForgetMe), new CustomId(ForgetAction, call.Id.ToString()), ButtonStyle.Danger),
                    Button.Of(call.Words.Of(ForgetWords.Cancel), new CustomId(KeepAction))),
            ],
        };
    }

    private async Task<Reply> ForgetAsync(ActionCall call, CancellationToken ct)
    {
        var question = long.Parse(call.CustomId.Argument(0)!, CultureInfo.InvariantCulture);
        var (guild, user) = (call.GuildId(), call.UserId());
        var data = await store.ReadAsync(guild, user, ct);
        var isDone = await digests.BetweenLooksAsync(() => store.ForgetAsync(question, guild, user, ct), ct);
        return call.Say(isDone
            ? ForgetWords.Done([.. data.Sprints.SelectMany(sprint => sprint.Digests).Take(MostLinks).Select(digest => Link(guild, digest))])
            : ForgetWords.DoneBefore) with
        { InPlace = true };
    }

    private static string Link(GuildId guild, ToldDigest digest) =>
        $"{SprintDay.Show(digest.Day)}: {digest.LinkIn(guild)}";
}
