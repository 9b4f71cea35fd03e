using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Discord.Tests.Fakes;

namespace SprintBot.Discord.Tests.Rest;

/// <summary>Each test has a Discord of its own.</summary>
public abstract class RestTest : IAsyncLifetime
{
    private protected const string InteractionToken = "aW50ZXJhY3Rpb24";
    private protected static readonly Snowflake Channel = new(10);
    private protected static readonly Snowflake Application = new(2);

    private protected FakeDiscord Discord { get; private set; } = null!;

    private protected DiscordRest Rest { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Discord = await FakeDiscord.StartAsync();
        Rest = Discord.Rest();
    }

    public async Task DisposeAsync() => await Discord.DisposeAsync();

    private protected void Use(DiscordRest rest) => Rest = rest;

    private protected Task<GuildMember> MemberAsync(ulong guild = 3) => Rest.GetGuildMemberAsync(new Snowflake(guild), new Snowflake(4), CancellationToken.None);

    private protected Task<Message> SayAsync(string? nonce = null) =>
        Rest.CreateMessageAsync(Channel, new MessageCreate { Content = "hello", Nonce = nonce, AllowedMentions = AllowedMentions.None }, [], CancellationToken.None);

    private protected Task CallBackAsync(InteractionResponse? response = null, params FileUpload[] files) => Rest.CreateInteractionResponseAsync(
        new Snowflake(77), InteractionToken, response ?? new InteractionResponse { Type = InteractionCallbackType.DeferredUpdateMessage }, files, CancellationToken.None);

    private protected Task<Message> FollowUpAsync() =>
        Rest.CreateFollowupMessageAsync(Application, InteractionToken, new MessageCreate { Content = "more" }, [], CancellationToken.None);

    private protected Task<Message> EditAsync(MessageEdit edit, params FileUpload[] files) =>
        Rest.EditOriginalInteractionResponseAsync(Application, InteractionToken, edit, files, CancellationToken.None);

    /// <summary>How a call ends when time goes on meanwhile.</summary>
    private protected async Task<T> InTimeAsync<T>(Task<T> call) => await Discord.PassTimeUntilAsync(call);

    /// <summary>The same where it counts how much time: a callback is worth something for 2.5 seconds only.</summary>
    private protected async Task InTimeAsync(Task call)
    {
        await Discord.PassTimeWhereWaitedForAsync(call);
        await call;
    }

    /// <summary>Seconds between two requests.</summary>
    private protected double SecondsBetween(int first, int second)
    {
        var requests = Discord.Requests.ToArray();
        return (requests[second].At - requests[first].At).TotalSeconds;
    }
}
