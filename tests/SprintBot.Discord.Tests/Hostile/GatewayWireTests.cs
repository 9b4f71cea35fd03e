using System.Buffers.Binary;
using System.Text;
using SprintBot.Discord.Tests.Fakes;
using SprintBot.Discord.Tests.Gateway;

namespace SprintBot.Discord.Tests.Hostile;

/// <summary>What comes over the gateway's wire need not be what a WebSocket may say.</summary>
public sealed class GatewayWireTests : GatewayTest
{
    private const byte Final = 0x80;
    private const byte Compressed = 0x40;
    private const byte Continuation = 0;
    private const byte Text = 1;
    private const byte Binary = 2;
    private const byte Close = 8;
    private const byte Ping = 9;

    private static readonly Dictionary<string, byte[]> Wires = new()
    {
        ["nothing"] = [],
        ["no frame"] = "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(),
        ["a compressed frame that was not agreed on"] = Frame(Final | Compressed | Text, [0x78, 0x9C, 0x03, 0x00]),
        ["all reserved bits"] = Frame(0xF1, []),
        ["an unknown opcode"] = Frame(Final | 7, []),
        ["an unknown control opcode"] = Frame(Final | 15, []),
        ["a masked frame of a server"] = [Final | Text, 0x80 | 2, 1, 2, 3, 4, 0x7A, 0x7F],
        ["a continuation of nothing"] = Frame(Final | Continuation, "{}"u8),
        ["a text within a text"] = [.. Frame(Text, "{"u8), .. Frame(Final | Text, "}"u8)],
        ["a ping in fragments"] = Frame(Ping, []),
        ["a ping that is too long"] = Frame(Final | Ping, new byte[200]),
        ["a length that is too large"] = [Final | Text, 127, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
        ["a length that never comes"] = [Final | Text, 127, 0x0F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7B],
        ["a close of one byte"] = Frame(Final | Close, [3]),
        ["a close with a code that there is not"] = Frame(Final | Close, [0, 1]),
        ["a close with 1006"] = Frame(Final | Close, [0x03, 0xEE]),
        ["a close with a reason that is no text"] = Frame(Final | Close, [0x0F, 0xA1, 0xFF, 0xFE]),
        ["a text that is no UTF-8"] = Frame(Final | Text, [0x22, 0xFF, 0xFE, 0x22]),
        ["bytes that are no JSON"] = Frame(Final | Binary, [0xFF, 0xFE, 0, 1, 2]),
        ["an empty frame"] = Frame(Final | Text, []),
        ["HELLO that beats without pause"] = Frame(Final | Text, """{"op":10,"d":{"heartbeat_interval":1}}"""u8),
        ["HELLO and then no frame"] = [.. Frame(Final | Text, Encoding.UTF8.GetBytes(True.Hello)), 0xFF, 0xFF, 0xFF],
        ["HELLO and half a frame"] = [.. Frame(Final | Text, Encoding.UTF8.GetBytes(True.Hello)), Final | Text, 100, 0x7B],
    };

    public static TheoryData<string> Names => [.. Wires.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_server_that_says_anything_else_than_WebSockets_do_is_left_for_a_better_one(string name)
    {
        using var raw = RawServer.Becoming(Wires[name]);
        Discord.Next(new Answer(200, $$"""{"url":"ws://{{raw.Authority}}"}"""));
        var bot = new Taking(Discord);
        await raw.TakenAsync();
        var next = await Discord.ConnectedAfterAWhileAsync();
        await next.BeginAsync();
        Assert.Equal("READY", await bot.NextNameAsync());
        await bot.DisposeAsync();
        Assert.False(Discord.Clock.IsWaitedFor);
    }

    private static byte[] Frame(int first, ReadOnlySpan<byte> payload)
    {
        var length = payload.Length < 126 ? [(byte)payload.Length] : new byte[] { 126, 0, 0 };
        if (length.Length > 1)
            BinaryPrimitives.WriteUInt16BigEndian(length.AsSpan(1), (ushort)payload.Length);
        return [(byte)first, .. length, .. payload];
    }
}
