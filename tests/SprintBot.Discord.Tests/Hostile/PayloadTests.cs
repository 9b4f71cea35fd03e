using System.Text;
using System.Text.Json;
using CsCheck;
using SprintBot.Discord.Gateway;

namespace SprintBot.Discord.Tests.Hostile;

/// <summary>Whatever the gateway sends, reading it ends with a value that keeps what its type promises, or with a fault of JSON.</summary>
public sealed class PayloadTests
{
    private static readonly Dictionary<string, Func<Dispatch, object>> Readers = new()
    {
        [True.Ready] = dispatch => (GatewaySession.From(dispatch), dispatch.ToReady()).Item2,
        [True.Guild] = dispatch => dispatch.ToGuild(),
        [True.Channel] = dispatch => dispatch.ToChannel(),
        [True.GuildRole] = dispatch => dispatch.ToGuildRole(),
        [True.Command] = dispatch => dispatch.ToInteraction(),
        [True.MessageCommand] = dispatch => dispatch.ToInteraction(),
        [True.Form] = dispatch => dispatch.ToInteraction(),
        [True.Button] = dispatch => dispatch.ToInteraction(),
    };

    private static readonly string[] Frames = [True.Hello, True.InvalidSession, True.Event("READY", True.Ready), True.Event("GUILD_CREATE", True.Guild), """{"op":11}""", """{"op":7,"d":null}"""];

    public static TheoryData<string> Payloads => [.. Readers.Keys];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_true_payload_is_read(string payload) => Promises.AssertKept(Readers[payload](DispatchOf(Encoding.UTF8.GetBytes(payload))));

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_payload_with_one_wrong_value_is_read_or_refused_as_JSON(string payload)
    {
        foreach (var spoiled in Spoiled.EachOf(payload))
            ReadOrRefuse(spoiled, Readers[payload]);
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_payload_that_is_spoiled_anyhow_is_read_or_refused_as_JSON(string payload) =>
        Spoiled.Of(payload).Sample(spoiled => ReadOrRefuse(spoiled, Readers[payload]), iter: 2_000, print: Print);

    [Fact]
    public void A_frame_with_one_wrong_value_is_taken_apart_or_is_none()
    {
        foreach (var spoiled in Frames.SelectMany(Spoiled.EachOf))
            TakeApart(spoiled);
    }

    [Fact]
    public void A_frame_that_is_spoiled_anyhow_is_taken_apart_or_is_none() =>
        Gen.OneOf(Frames).SelectMany(Spoiled.Of).Sample(TakeApart, iter: 10_000, print: Print);

    [Fact]
    public void Bytes_that_mean_nothing_are_taken_apart_or_are_none() => Gen.Byte.Array[0, 200].Sample(TakeApart, iter: 10_000, print: Print);

    private static void ReadOrRefuse(byte[] data, Func<Dispatch, object> read)
    {
        try
        {
            Promises.AssertKept(read(DispatchOf(data)));
        }
        catch (JsonException)
        {
            // refused, which is what the bot expects
        }
        catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{fault.GetType().Name} of {Print(data)}: {fault}");
        }
    }

    /// <summary>As the shard does with what comes: as HELLO and as anything else.</summary>
    private static void TakeApart(byte[] payload)
    {
        try
        {
            GatewayGreeting.IntervalOf(payload);
            GatewayFrame.Read(payload);
        }
        catch (Exception fault) when (fault is not JsonException)
        {
            Assert.Fail($"{fault.GetType().Name} of {Print(payload)}: {fault}");
        }
    }

    private static Dispatch DispatchOf(byte[] data) => new("EVENT", data);

    private static string Print(byte[] payload) => Encoding.Latin1.GetString(payload.AsSpan(0, Math.Min(payload.Length, 2_000)));
}
