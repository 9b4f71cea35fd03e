using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Sandbox;
using SprintBot.Tests.Stories;

namespace SprintBot.Tests.Strangers;

/// <summary>A server with a sprint whose contents are secrets, and every way to ask the bot for them or to change them with the ids that others know or guess.</summary>
internal sealed class Walk
{
    /// <summary>Stands in whatever nobody else may read, and in nothing that the walk types.</summary>
    public const string Secret = "sekret";

    private const string Day = "2026-09-16";
    private readonly BotInSandbox bot;

    private Walk(BotInSandbox bot) => this.bot = bot;

    public required string Update { get; init; }

    public required string Sprint { get; init; }

    public required string Photo { get; init; }

    private SandboxMessage Message { get; init; } = null!;

    public static async Task<Walk> PrepareAsync(BotInSandbox bot)
    {
        await bot.SlashAsync(bot.Organiser, "sprint edit", new { location = $"{Secret} town", host = $"{Secret} host", project = $"{Secret} project" });
        await bot.SubmitAsync(bot.Organiser, await bot.SlashAsync(bot.Organiser, "sprint edit"), ("Goals", $"{Secret} goals"), ("Introduction", $"{Secret} intro"));
        await bot.SlashAsync(bot.Ada, "profile set", new { affiliation = $"{Secret} works", name = $"Ada {Secret}" });
        await bot.SlashAsync(bot.Ada, "profile reminder time", new { time = "17:30" });
        await bot.SlashAsync(bot.Organiser, "topic add", new { name = "Harbour light", about = $"{Secret} aim" });
        await bot.SlashAsync(bot.Ada, "update", new { text = $"{Secret} words", topic = "Harbour light", next = $"{Secret} next" });
        var update = Assert.Single(await bot.Ada.AutocompleteAsync(bot.Channel, "updates edit", "update", Secret)).Value;
        await bot.SlashAsync(bot.Ada, "photo add", new { image = Picture(), caption = $"{Secret} caption" });
        var photo = Assert.Single(await bot.Ada.AutocompleteAsync(bot.Channel, "photo edit", "photo", Secret)).Value;
        var kept = await bot.SlashAsync(bot.Organiser, "report template upload", new { file = SandboxFile.Text("lamp.rst.sbn", $"{{{{ rst.title report.title }}}}\n{Secret} layout {{{{ report.people[0].name }}}}") });
        Assert.Contains("is kept", kept.Text, StringComparison.Ordinal);
        await bot.SlashAsync(bot.Organiser, "report generate");
        var sprint = Assert.Single(await bot.Organiser.AutocompleteAsync(bot.Channel, "report generate", "sprint", "")).Value;
        return new Walk(bot) { Update = $"{update}", Sprint = $"{sprint}", Photo = $"{photo}", Message = await bot.Ada.PostAsync(bot.Channel, "said in the channel") };
    }

    public static SandboxFile Picture() => new("quay.png", Pictures.Png());

    /// <summary>What each command needs to be carried out, by its words; every other option is tried besides.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, object>> Commands => new Dictionary<string, IReadOnlyDictionary<string, object>>
    {
        ["update"] = With("text", "what I did"),
        ["updates list"] = With("who", bot.Ada),
        ["updates edit"] = With("update", Update),
        ["updates delete"] = With("update", Update),
        ["Add to sprint report"] = With("message", Message),
        ["topic add"] = With("name", "Another light"),
        ["topic edit"] = With("topic", "Harbour light", "about", "mine now"),
        ["topic list"] = With(),
        ["topic delete"] = With("topic", "Harbour light"),
        ["photo add"] = With("image", Upload, "caption", "mine"),
        ["photo list"] = With("who", bot.Ada),
        ["photo edit"] = With("photo", Photo),
        ["photo delete"] = With("photo", Photo),
        ["profile set"] = With("name", "Mallory"),
        ["profile show"] = With(),
        ["profile reminder time"] = With("time", "18:00"),
        ["profile reminder off"] = With(),
        ["profile away"] = With("from", Day, "to", Day),
        ["profile export"] = With(),
        ["profile forget"] = With(),
        ["digest"] = With(),
        ["sprint start"] = With("name", "A second"),
        ["sprint edit"] = With("host", "me"),
        ["sprint status"] = With(),
        ["sprint list"] = With(),
        ["people add"] = With("name", "Mallory Two"),
        ["people edit"] = With("person", "Mallory Two", "affiliation", "mine"),
        ["people list"] = With(),
        ["people merge"] = With("person", "Mallory Two", "member", bot.Ada),
        ["report generate"] = With("sprint", Sprint),
        ["report history"] = With("version", "1", "sprint", Sprint),
        ["report template list"] = With(),
        ["report template show"] = With("name", "lamp"),
        ["report template upload"] = With("file", Upload, "name", "lamp"),
        ["report template delete"] = With("name", "lamp"),
        ["sprint end"] = With(),
        ["sprint reopen"] = With(),
        ["sprint delete"] = With("sprint", Sprint),
        ["help"] = With(),
    };

    /// <summary>The arguments that each button and form carries, with ids of this server.</summary>
    public IReadOnlyDictionary<string, CustomId> Actions => new[]
    {
        new CustomId("edit", Update),
        new CustomId("more", Update),
        new CustomId("add-photo", Update),
        new CustomId("make-topic", Update),
        new CustomId("photos-added", Update),
        new CustomId("update-edit", Update),
        new CustomId("update-more", Update),
        new CustomId("update-new", Day, Sprint),
        new CustomId("update-ask", Sprint),
        new CustomId("undo", Update),
        new CustomId("redo", Update),
        new CustomId("topic-ask", Sprint, Update),
        new CustomId("topic-say", Sprint, Update),
        new CustomId("sprint-edit", Sprint),
        new CustomId("sprint-channel", Sprint),
        new CustomId("sprint-delete", Sprint),
        new CustomId("sprint-deleted", Sprint),
        new CustomId("sprint-kept"),
        new CustomId("photos", Sprint, $"{bot.Ada.Id}", Day, "0"),
        new CustomId("photo-edit", Photo),
        new CustomId("photo-edited", Photo),
        new CustomId("photo-undo", Photo),
        new CustomId("photo-redo", Photo),
        new CustomId("digest", Sprint, Day, "0"),
        new CustomId("forget", "1"),
        new CustomId("forget-not"),
        new CustomId("reminder-post", Sprint, Day),
    }.ToDictionary(id => id.Action);

    /// <summary>What is filled into a form, whichever it is.</summary>
    public IReadOnlyDictionary<string, object> Fields => With(
        "text", "mine now", "topic", "Harbour light", "next", "mine", "blockers", "mine", "with", bot.Ada, "day", Day, "caption", "mine",
        "goals", "mine", "intro", "mine", "closing", "mine", "thanks", "mine", "signers", "mine");

    /// <summary>What an option is tried with.</summary>
    public IEnumerable<object> ValuesFor(ApplicationCommandOptionType type) => type switch
    {
        ApplicationCommandOptionType.User => [bot.Ada],
        ApplicationCommandOptionType.Channel => [bot.Channel],
        ApplicationCommandOptionType.Boolean => [true],
        ApplicationCommandOptionType.Integer => [500],
        ApplicationCommandOptionType.Attachment => [Upload],
        ApplicationCommandOptionType.String => [Update, Sprint, Photo, "Harbour light", "Harbour sprint", "lamp", "1", Day, bot.Ada.Mention, $"{bot.Ada.Id}", $"{bot.Guild.Id}"],
        _ => throw new InvalidOperationException($"The walk does not know what to try for an option of type {type}."),
    };

    /// <summary>A file that is somebody else's, by its address.</summary>
    private Attachment Upload => new()
    {
        Id = new Snowflake(bot.Channel.Id + 1),
        Filename = "quay.png",
        Size = 11,
        Url = $"http://{bot.Sandbox.CdnHost}/ephemeral-attachments/{bot.Channel.Id}/{bot.Ada.Id}/quay.png",
    };

    private static Dictionary<string, object> With(params object[] pairs) =>
        pairs.Chunk(2).ToDictionary(pair => (string)pair[0], pair => pair[1]);
}
