using System.Net.WebSockets;
using System.Text;
using CsCheck;
using SprintBot.Discord.Tests.Fakes;
using SprintBot.Discord.Tests.Gateway;

namespace SprintBot.Discord.Tests.Hostile;

/// <summary>A gateway that talks nonsense for a while, at any time of a connection.</summary>
public sealed class GatewayStoryTests : GatewayTest
{
    private const int Stories = 40;
    private const int MostConnections = 12;

    [Fact]
    public async Task Whatever_it_said_the_bot_comes_again_without_haste_and_leaves_nothing_behind()
    {
        foreach (var story in Gen.Select(Gen.Int[0, 2], Frame.Array[1, 8]).Array[Stories].Single())
            await TellAsync(story.Item1, story.Item2);
    }

    private Gen<(byte[] Payload, bool IsText)> Frame
    {
        get
        {
            var ready = True.Ready.Replace("wss://gateway-us-east1-b.discord.gg", Discord.ResumeAddress, StringComparison.Ordinal);
            string[] frames =
            [
                True.Hello, True.InvalidSession, """{"op":9,"d":true}""", """{"op":7,"d":null}""", """{"op":1,"d":null}""", """{"op":11}""", """{"op":0,"t":"RESUMED","s":3,"d":{}}""",
                True.Event("READY", ready), True.Event("GUILD_CREATE", True.Guild), True.Event("INTERACTION_CREATE", True.Command),
            ];
            return Gen.Select(Gen.OneOf(frames).SelectMany(Spoiled.Of), Gen.Bool);
        }
    }

    private async Task TellAsync(int stage, (byte[] Payload, bool IsText)[] frames)
    {
        var bot = new Taking(Discord);
        var connection = await Discord.ConnectedAsync();
        if (stage > 0)
            await connection.HelloAsync();
        if (stage > 1)
            await connection.ReadyAsync();
        foreach (var (payload, isText) in frames)
            await connection.TrySendAsync(payload, isText && IsUtf8(payload) ? WebSocketMessageType.Text : WebSocketMessageType.Binary);
        connection.Vanish();
        await MendAsync(bot, string.Join('\n', frames.Select(frame => Encoding.Latin1.GetString(frame.Payload.AsSpan(0, Math.Min(frame.Payload.Length, 500))))));
        await bot.DisposeAsync();
        Assert.False(Discord.Clock.IsWaitedFor);
    }

    /// <summary>Is a good gateway from now on, until the bot has a new session.</summary>
    private async Task MendAsync(Taking bot, string story)
    {
        for (var count = 0; count < MostConnections; count++)
        {
            var connection = await Discord.ConnectedAfterAWhileAsync();
            if (!await connection.TrySendAsync("""{"op":10,"d":{"heartbeat_interval":2000000000}}"""u8.ToArray(), WebSocketMessageType.Text) || !await connection.TrySendAsync(Mended, WebSocketMessageType.Text))
                continue;
            if (await IsMendedAsync(bot))
                return;
            connection.Vanish();
        }
        Assert.Fail($"The bot did not come to itself after\n{story}");
    }

    private byte[] Mended => Encoding.UTF8.GetBytes($$$"""{"op":0,"s":1,"t":"READY","d":{"session_id":"mended","resume_gateway_url":"{{{Discord.ResumeAddress}}}","user":{"id":"1","username":"bot"},"application":{"id":"2"},"guilds":[]}}""");

    private static async Task<bool> IsMendedAsync(Taking bot)
    {
        while (await Task.WhenAny(bot.Following, Task.Delay(TimeSpan.FromSeconds(0.5))) == bot.Following)
            if (await bot.NextAsync() is { Event: "READY" } ready && ready.ToReady().SessionId == "mended")
                return true;
        return false;
    }

    private static bool IsUtf8(byte[] payload) => !Encoding.UTF8.GetString(payload).Contains('\uFFFD');
}
