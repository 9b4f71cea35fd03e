using System.Globalization;
using NodaTime;
using SprintBot.Moving;
using SprintBot.Reports.Tests;
using SprintBot.Reports.Tests.Prints;
using SprintBot.Sprints;
using SprintBot.Tests.Moving.Chats;
using SprintBot.Tests.Storage;
using SprintBot.Updates;

namespace SprintBot.Tests.Cli;

/// <summary><c>sprintbot import</c> of a channel's history into a sprint that is there, as a shell runs it.</summary>
public sealed class ChatJoinTests : IDisposable
{
    private const string Server = "1300000000000000001";
    private const string OtherServer = "1300000000000000002";
    private const string Channel = "1300000000000000031";
    private const long ByHand = 1_300_000_000_000_000_777;

    private static readonly Sprint Harbour = new()
    {
        Id = new SprintId(1_300_000_000_000_000_500),
        Guild = new GuildId(1_300_000_000_000_000_001),
        Name = "Harbour sprint",
        Start = new LocalDate(2026, 5, 5),
        End = new LocalDate(2026, 5, 6),
        TimeZone = "Etc/UTC",
        Channel = new ChannelId(1_300_000_000_000_000_031),
        StartedBy = new UserId(1_300_000_000_000_000_101),
        StartedAt = Instant.FromUtc(2026, 5, 5, 7, 0),
    };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Data => folder.File("data.db");

    [NeedsDocutilsFact]
    public async Task Messages_join_an_open_sprint_beside_its_own_updates_and_its_report_is_read_without_a_message()
    {
        await KeepAsync(Harbour with { End = null }, UpdateOf(ByHand, "Posted by hand"), UpdateOf(IdOf(50), "As it was added"), UpdateOf(IdOf(52), "Taken back") with { DeletedAt = Harbour.StartedAt });
        await WriteAsync(MadeUpChannel.OfTwoHundred());
        await File.WriteAllBytesAsync(folder.File($"chat/{MadeUpChannel.File}_Files/{MadeUpChannel.Picture}"), Drawn.PngWith(Drawn.Quarters(format: SkiaSharp.SKEncodedImageFormat.Png), 6));
        var (exitCode, output, _) = await ImportAsync("--sprint", "HARBOUR sprint", "--zone", "UTC");
        Assert.Equal(1, exitCode);
        Assert.Equal(
            $"""
            Joined to Harbour sprint in {Data}: 141 updates by 4 people on 4 days, 4 photos. 2 updates and 1 photo were there already.
            Left out: 10 messages of bots.
            Left out: 12 messages of Discord itself (who joined, what was pinned).
            Left out: 4 messages without words (stickers, embeds).
            Left out: 31 messages of other days.

            """,
            output);

        var updates = await UpdatesAsync();
        Assert.Equal(143, updates.Count);
        Assert.Equal(("Posted by hand", "As it was added", false), (updates[ByHand].Text, updates[IdOf(50)].Text, updates.ContainsKey(IdOf(52))));
        Assert.Equal((0, ""), Ended(await RunAsync("export", "--out", folder.File("out"))));
        Assert.Contains("\"open\": true", await File.ReadAllTextAsync(folder.File("out/sprint.json")), StringComparison.Ordinal);
        Assert.Equal((0, ""), Ended(await RunAsync("report", folder.File("out/sprint.json"), "--no-preview", "--out", folder.File("report"))));
        var report = await File.ReadAllTextAsync(folder.File("report/report.rst"));
        Assert.Equal("", Docutils.Complaints(report));
        var told = report + await File.ReadAllTextAsync(folder.File("report/checklist.txt")); // short words of people who said more are there
        foreach (var text in new[] { "Posted by hand", "As it was added", "Jonas Wynn" })
            Assert.Contains(text, told, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Taken back", told, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_second_import_adds_nothing_and_a_newer_export_what_is_new()
    {
        await KeepAsync(Harbour);
        var channel = new MadeUpChannel();
        var first = channel.Add(50, MadeUpChannel.Mira, "before it was edited");
        channel.Add(51, MadeUpChannel.Jo, "second");
        await WriteAsync(channel);
        Assert.Equal((0, $"Joined to Harbour sprint in {Data}: 2 updates by 2 people on 1 day, 0 photos.\n", ""), await ImportAsync("--sprint", "Harbour sprint"));
        Assert.Equal((0, $"Nothing was joined to Harbour sprint in {Data}: 2 updates were there already.\n", ""), await ImportAsync("--sprint", "Harbour sprint"));
        first["content"] = "after";
        channel.Add(52, MadeUpChannel.Asa, "third");
        await WriteAsync(channel);
        Assert.Equal((0, $"Joined to Harbour sprint in {Data}: 1 update by 1 person on 1 day, 0 photos. 2 updates were there already.\n", ""), await ImportAsync("--sprint", "Harbour sprint"));
        Assert.Equal(["before it was edited", "second", "third"], (await UpdatesAsync()).OrderBy(update => update.Key).Select(update => update.Value.Text));
    }

    [Fact]
    public async Task An_update_that_was_deleted_meanwhile_does_not_come_back_nor_does_its_photo()
    {
        await KeepAsync(Harbour);
        var channel = new MadeUpChannel();
        MadeUpChannel.Attach(channel.Add(50, MadeUpChannel.Mira, "regretted"), 50, "https://example.org/a.png", "a.png");
        await WriteAsync(channel);
        Assert.Equal(1, (await ImportAsync("--sprint", "Harbour sprint")).ExitCode);
        await using (var bot = await BotAsync())
            await bot.Updates.ChangeAsync(Harbour.Guild, new UpdateId(IdOf(50)), update => update with { DeletedAt = Harbour.StartedAt }, default);
        await WriteWithPictureAsync(channel);
        Assert.Equal((0, $"Nothing was joined to Harbour sprint in {Data}: 1 update and 1 photo were there already.\n", ""), await ImportAsync("--sprint", "Harbour sprint"));
        Assert.Empty(await UpdatesAsync());
    }

    [Fact]
    public async Task Photos_that_an_earlier_export_had_links_to_come_to_their_updates_once()
    {
        await KeepAsync(Harbour);
        var channel = new MadeUpChannel();
        MadeUpChannel.Attach(channel.Add(50, MadeUpChannel.Mira, "look at this one"), 50, "https://example.org/a.png", "a.png");
        await WriteAsync(channel);
        Assert.Equal(1, (await ImportAsync("--sprint", "Harbour sprint")).ExitCode);
        await WriteWithPictureAsync(channel);
        Assert.Equal((0, $"Joined to Harbour sprint in {Data}: 0 updates by 1 person on 1 day, 1 photo. 1 update was there already.\n", ""), await ImportAsync("--sprint", "Harbour sprint"));
        Assert.Equal((0, $"Nothing was joined to Harbour sprint in {Data}: 1 update and 1 photo were there already.\n", ""), await ImportAsync("--sprint", "Harbour sprint"));
        await using var bot = await BotAsync();
        Assert.Equal(new UpdateId(IdOf(50)), Assert.Single(await bot.Photos.ListAsync(Harbour.Id, default)).Update);
    }

    [Theory]
    [InlineData("None of its messages is of these days. They go from 2026-05-04 to 2026-05-04.", "--end", "2026-05-05")]
    [InlineData("“Harbour sprint” has its days in the time zone Etc/UTC. Leave --zone out.", "--zone", "Europe/Paris")]
    [InlineData("“Mars” is not a time zone", "--zone", "Mars")]
    [InlineData("2026-05-04 is not a day of “Harbour sprint”. Its days go from 2026-05-05 to 2026-05-06.", "--start", "2026-05-04")]
    [InlineData("2026-05-09 is not a day of “Harbour sprint”.", "--end", "2026-05-09")]
    [InlineData("is before the first", "--start", "2026-05-06", "--end", "2026-05-05")]
    [InlineData("“soon” is not a date", "--start", "soon")]
    [InlineData("“Harbour sprint” is in the channel 1300000000000000031, not in 1300000000000000032. Give --channel 1300000000000000031 to join it", "--channel", "1300000000000000032")]
    [InlineData("One of these messages is kept for another server already. Nothing was imported.", "--server", OtherServer)]
    public async Task What_can_not_join_is_refused_in_one_line_and_nothing_changes(string because, params string[] more)
    {
        await KeepAsync(Harbour, UpdateOf(IdOf(50), "As it was added"));
        await KeepAsync(Harbour with { Id = new SprintId(1_300_000_000_000_000_501), Guild = new GuildId(1_300_000_000_000_000_002) });
        var channel = new MadeUpChannel();
        foreach (var number in because.StartsWith("None", StringComparison.Ordinal) ? [0, 1] : new[] { 0, 50, 51, 80 })
            channel.Add(number, MadeUpChannel.Mira, "said");
        await WriteAsync(channel);
        string[] place = [.. new[] { ("--server", Server), ("--channel", Channel) }.Where(option => !more.Contains(option.Item1)).SelectMany(option => new[] { option.Item1, option.Item2 })];
        var (exitCode, output, error) = await RunAsync(["import", folder.File("chat"), "--sprint", "Harbour sprint", .. place, .. more]);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(because, Assert.Single(error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Equal("As it was added", Assert.Single(await UpdatesAsync()).Value.Text);
    }

    [Fact]
    public async Task Some_of_the_sprints_days_can_be_joined_and_the_others_later()
    {
        await KeepAsync(Harbour);
        var channel = new MadeUpChannel();
        foreach (var number in new[] { 0, 50, 51, 80 })
            channel.Add(number, MadeUpChannel.Mira, "said");
        await WriteAsync(channel);
        Assert.Equal((0, $"Joined to Harbour sprint in {Data}: 1 update by 1 person on 1 day, 0 photos.\nLeft out: 3 messages of other days.\n", ""), await ImportAsync("--sprint", "Harbour sprint", "--start", "2026-05-06"));
        Assert.Equal((0, $"Joined to Harbour sprint in {Data}: 2 updates by 1 person on 1 day, 0 photos. 1 update was there already.\nLeft out: 1 message of another day.\n", ""), await ImportAsync("--sprint", "Harbour sprint"));
    }

    [Fact]
    public async Task While_a_bot_has_the_data_nothing_joins()
    {
        await KeepAsync(Harbour);
        await WriteAsync(MadeUpChannel.OfTwoHundred());
        await using (await BotAsync())
            Assert.Equal((2, $"sprintbot: Another SprintBot is using {Data}: stop it first, or name another file in Storage:Path.\n"), Ended(await ImportAsync("--sprint", "Harbour sprint")));
        Assert.Empty(await UpdatesAsync());
    }

    [Fact]
    public async Task Of_two_sprints_of_one_name_the_channels_is_joined_and_two_in_the_channel_are_refused()
    {
        var other = Harbour with { Id = new SprintId(1_300_000_000_000_000_502), Channel = new ChannelId(1_300_000_000_000_000_032) };
        await KeepAsync(Harbour);
        await using (var bot = await BotAsync())
            Assert.True(await bot.Sprints.AddAsync(other with { EndedAt = Harbour.StartedAt }, default));
        var channel = new MadeUpChannel();
        channel.Add(50, MadeUpChannel.Mira, "said");
        await WriteAsync(channel);
        Assert.StartsWith("Joined to", (await ImportAsync("--sprint", "Harbour sprint")).Output, StringComparison.Ordinal);
        Assert.Single(await UpdatesAsync());
        await using (var bot = await BotAsync())
            await bot.Sprints.ChangeAsync(Harbour.Guild, other.Id, sprint => sprint with { Channel = Harbour.Channel }, default);
        Assert.EndsWith("The channel has 2 sprints “Harbour sprint”. Give one of them another name with `/sprint edit`.\n", (await ImportAsync("--sprint", "Harbour sprint")).Error, StringComparison.Ordinal);
    }

    private static long IdOf(int number) => long.Parse(MadeUpChannel.Id(number), CultureInfo.InvariantCulture);

    private static Update UpdateOf(long id, string text) => new()
    {
        Id = new UpdateId(id),
        Guild = Harbour.Guild,
        Sprint = Harbour.Id,
        Author = new UserId(1_300_000_000_000_000_102),
        Day = Harbour.Start,
        Text = text,
        PostedAt = Harbour.StartedAt,
    };

    private static (int ExitCode, string Error) Ended((int ExitCode, string Output, string Error) run) => (run.ExitCode, run.Error);

    private async Task KeepAsync(Sprint sprint, params Update[] updates)
    {
        await using var bot = await BotAsync();
        await bot.Moves.AddAsync([new MovedSprint { Sprint = sprint, Updates = updates }], (_, _) => throw new InvalidOperationException(), default);
    }

    private async Task<Dictionary<long, Update>> UpdatesAsync()
    {
        await using var bot = await BotAsync();
        return (await bot.Updates.ListAsync(Harbour.Id, null, null, default)).ToDictionary(update => update.Id.Value);
    }

    private async Task<LiteDbEngine> BotAsync()
    {
        var bot = new LiteDbEngine(path: Data);
        await bot.ReopenAsync();
        return bot;
    }

    private Task WriteAsync(MadeUpChannel channel)
    {
        Directory.CreateDirectory(folder.File($"chat/{MadeUpChannel.File}_Files"));
        return File.WriteAllTextAsync(folder.File($"chat/{MadeUpChannel.File}"), channel.Json());
    }

    private async Task WriteWithPictureAsync(MadeUpChannel channel)
    {
        await WriteAsync(channel);
        await File.WriteAllBytesAsync(folder.File("chat/a.png"), Drawn.Quarters());
        await File.WriteAllTextAsync(folder.File($"chat/{MadeUpChannel.File}"), channel.Json().Replace("https://example.org/a.png", "a.png", StringComparison.Ordinal));
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => SprintBotProgram.RunOnAsync(Data, "", arguments);

    private Task<(int ExitCode, string Output, string Error)> ImportAsync(params string[] more) => RunAsync(["import", folder.File("chat"), "--server", Server, "--channel", Channel, .. more]);
}
