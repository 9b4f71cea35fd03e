using System.Globalization;
using System.Text.Json.Nodes;

namespace SprintBot.Tests.Moving.Chats;

/// <summary>A channel's history in the shape that DiscordChatExporter gives it, with words that nobody wrote.</summary>
internal sealed class MadeUpChannel
{
    public const string File = "harbour.json";
    public const string Picture = "buoy.png";
    public const string Paper = "minutes.pdf";

    public static readonly JsonObject Mira = Person(101, "mira", "Mira Holt");
    public static readonly JsonObject Jo = Person(102, "jo.k", "Jo");
    public static readonly JsonObject Jonas = Person(103, "jwynn", "Jonas Wynn");
    public static readonly JsonObject Asa = Person(104, "asa", "Åsa_L*");
    public static readonly JsonObject Bot = Person(105, "builder", "builder", isBot: true);

    private static readonly DateTimeOffset First = new(2026, 5, 4, 6, 0, 0, TimeSpan.Zero);
    private static readonly string[] Did = ["rewrote", "measured", "reviewed", "took apart", "documented", "split"];
    private static readonly string[] What = ["the tide reader", "the map of buoys", "the depth cache", "the ferry page", "`knots(*args)`", "the chart_ index"];
    private static readonly string[] Result = [", twice as fast now", "; its tests are still missing", " with a page on <https://example.org/depths>", ", and the old way is gone", "\n- first half done\n- second half tomorrow", " :anchor:"];

    private readonly JsonArray messages = [];

    /// <summary>Five days of a team of four: replies, mentions, files, edits, a bot, and what Discord writes itself.</summary>
    public static MadeUpChannel OfTwoHundred()
    {
        var channel = new MadeUpChannel();
        JsonObject[] team = [Mira, Jo, Jonas, Asa];
        for (var n = 0; n < 200; n++)
        {
            var message = channel.Add(n, team[n % 4], $"{Did[n % 6]} {What[n / 6 % 6]}{Result[n / 2 % 6]} ({n})");
            if (n % 20 == 3 || n is 13 or 14)
                (message["type"], message["content"]) = (n switch { 13 => "ChannelPinnedMessage", 14 => "ThreadCreated", _ => "GuildMemberJoin" }, "Joined the server.");
            if (n % 20 == 7)
                message["author"] = Bot.DeepClone();
            if (n % 50 == 11 || n == 30)
                message["content"] = "";
            if (n % 50 == 11)
                message["stickers"] = new JsonArray(new JsonObject { ["id"] = "1300000000000000700", ["name"] = "wave", ["format"] = "Png", ["sourceUrl"] = "https://example.org/wave.png" });
            if (n % 10 == 5)
                Answer(message, n - 1);
            if (n % 10 == 8)
                Mention(message, $"went through part {n} with @Jo, @Jonas Wynn and `@Jo` in code", Jo, Jonas);
            if (n % 13 == 1)
                message["timestampEdited"] = Moment(n + 1);
            if (n % 25 == 2 || n == 30)
                Attach(message, n, $"{File}_Files/{Picture}", "Buoy.PNG");
            if (n % 40 == 9)
                Attach(message, n, "https://cdn.discordapp.com/attachments/1/2/pier.png?ex=0", "pier.png");
            if (n % 40 == 19)
                Attach(message, n, $"{File}_Files\\{Paper}", Paper);
            if (n == 33)
                message["content"] = string.Join(' ', Enumerable.Range(0, 1400).Select(word => $"w{word}"));
        }
        return channel;
    }

    /// <summary>Adds a message.</summary>
    /// <param name="number">From 0; its time goes by it.</param>
    /// <param name="author">A copy of whom.</param>
    /// <param name="text">What it says.</param>
    public JsonObject Add(int number, JsonObject author, string text)
    {
        var message = new JsonObject
        {
            ["id"] = Id(number),
            ["type"] = "Default",
            ["timestamp"] = Moment(number),
            ["timestampEdited"] = null,
            ["callEndedTimestamp"] = null,
            ["isPinned"] = false,
            ["content"] = text,
            ["author"] = author.DeepClone(),
            ["attachments"] = new JsonArray(),
            ["embeds"] = new JsonArray(),
            ["stickers"] = new JsonArray(),
            ["reactions"] = new JsonArray(new JsonObject { ["emoji"] = new JsonObject { ["name"] = "⚓", ["isAnimated"] = false }, ["count"] = 1, ["users"] = new JsonArray(Jo.DeepClone()) }),
            ["mentions"] = new JsonArray(),
            ["inlineEmojis"] = new JsonArray(),
        };
        messages.Add((JsonNode)message);
        return message;
    }

    public static void Answer(JsonObject message, int number)
    {
        message["type"] = "Reply";
        message["reference"] = new JsonObject { ["type"] = "Default", ["messageId"] = Id(number), ["channelId"] = "1300000000000000031", ["guildId"] = "1300000000000000001" };
    }

    public static void Mention(JsonObject message, string text, params JsonObject[] whom)
    {
        message["content"] = text;
        message["mentions"] = new JsonArray([.. whom.Select(person => person.DeepClone())]);
    }

    public static void Attach(JsonObject message, int number, string url, string name) => message["attachments"]!.AsArray().Add((JsonNode)new JsonObject
    {
        ["id"] = (long.Parse(Id(number), CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture),
        ["url"] = url,
        ["fileName"] = name,
        ["fileSizeBytes"] = 100,
    });

    public JsonObject Whole() => new()
    {
        ["guild"] = new JsonObject { ["id"] = "1300000000000000001", ["name"] = "Harbour", ["iconUrl"] = "https://example.org/icon.png" },
        ["channel"] = new JsonObject { ["id"] = "1300000000000000031", ["type"] = "GuildTextChat", ["categoryId"] = null, ["category"] = "Text", ["name"] = "harbour-week", ["topic"] = "{ \"messages\": [] }" },
        ["dateRange"] = new JsonObject { ["after"] = null, ["before"] = null },
        ["exportedAt"] = "2026-06-01T00:00:00+00:00",
        ["messages"] = messages.DeepClone(),
        ["messageCount"] = messages.Count,
    };

    public string Json() => Whole().ToJsonString();

    public static string Id(int number) => ((Time(number).ToUnixTimeMilliseconds() - 1_420_070_400_000) << 22).ToString(CultureInfo.InvariantCulture);

    /// <summary>A message is written every 35 minutes, also at night.</summary>
    private static DateTimeOffset Time(int number) => First.AddMinutes(35 * number);

    private static string Moment(int number) => Time(number).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    private static JsonObject Person(int number, string name, string nickname, bool isBot = false) => new()
    {
        ["id"] = $"1300000000000000{number}",
        ["name"] = name,
        ["discriminator"] = "0000",
        ["nickname"] = nickname,
        ["color"] = null,
        ["isBot"] = isBot,
        ["roles"] = new JsonArray(new JsonObject { ["id"] = "1300000000000000900", ["name"] = "Crew", ["color"] = "#336699", ["position"] = 2 }),
        ["avatarUrl"] = "https://example.org/avatar.png",
    };
}
