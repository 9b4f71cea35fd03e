using NodaTime;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Tests.Storage;

/// <summary>What the contracts have in common: an engine, and samples in which every field says something.</summary>
public abstract class StoreContract(IStoreEngine engine) : IAsyncLifetime
{
    protected static readonly CancellationToken None = CancellationToken.None;
    protected static readonly GuildId Guild = new(1_300_000_000_000_000_001);
    protected static readonly GuildId OtherGuild = new(1_300_000_000_000_000_002);
    protected static readonly SprintId SprintId = new(1_300_000_000_000_000_011);
    protected static readonly UserId Ada = new(1_300_000_000_000_000_021);
    protected static readonly UserId Grace = new(1_300_000_000_000_000_022);
    protected static readonly LocalDate Monday = new(2026, 9, 14);
    protected static readonly Instant Noon = Instant.FromUtc(2026, 9, 14, 12, 0).PlusTicks(1234567);

    protected IStoreEngine Engine => engine;

    public Task InitializeAsync() => engine.ReopenAsync();

    public async Task DisposeAsync() => await engine.DisposeAsync();

    protected static Sprint Sprint(long id = 1_300_000_000_000_000_011, GuildId? guild = null) => new()
    {
        Id = new SprintId(id),
        Guild = guild ?? Guild,
        Name = "Harbour sprint",
        Project = "Lantern",
        Location = "Gävle",
        Host = "The old mill",
        Start = Monday,
        End = Monday.PlusDays(4),
        TimeZone = "Europe/Stockholm",
        Channel = new ChannelId(1_300_000_000_000_000_031),
        DigestAt = new LocalTime(18, 30),
        Goals = "**Faster** starts",
        Intro = "We met.",
        Closing = "We left.",
        Thanks = "To the cook",
        Signers = "Ada and Grace",
        StartedBy = Ada,
        StartedAt = Noon,
        EndedAt = Noon.PlusTicks(1),
    };

    protected static Sprinter Sprinter(UserId user, string seen = "ada") => new()
    {
        Guild = Guild,
        User = user,
        SeenName = seen,
        FullName = "Ada Example",
        ShortName = "Ada",
        Newcomer = false,
        Affiliation = "Example College",
        Link = "https://example.org/ada",
    };

    protected static Topic Topic(long id = 101, string name = "fast-start") => new()
    {
        Id = new TopicId(id),
        Sprint = SprintId,
        Name = name,
        Url = "https://example.org/fast",
        Kind = "branch",
        About = "Start in half the time",
    };

    protected static Update Update(long id, UserId? author = null, LocalDate? day = null, string text = "Wrote it") => new()
    {
        Id = new UpdateId(id),
        Guild = Guild,
        Sprint = SprintId,
        Author = author ?? Ada,
        Day = day ?? Monday,
        Text = text,
        PostedAt = Noon,
    };

    protected static Photo Photo(long id, Instant? at = null) => new()
    {
        Id = new PhotoId(id),
        Guild = Guild,
        Sprint = SprintId,
        Author = Ada,
        Day = Monday,
        FileName = "mill.jpg",
        ContentType = "image/jpeg",
        Caption = "The *mill*",
        Topic = new TopicId(101),
        PostedAt = at ?? Noon,
    };

    protected static Posting Posting(Update update) => new(update, NewTopic: null, People: []);

    /// <summary>Records hold lists, which compare by reference; this compares all that they say.</summary>
    protected static void AssertSame<T>(T expected, T actual) => Assert.Equivalent(expected, actual, strict: true);
}
