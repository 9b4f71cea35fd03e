using System.Text;
using NodaTime;
using SprintBot.Digests;
using SprintBot.Interactions;
using SprintBot.Moving;
using SprintBot.Photos;
using SprintBot.Reminders;
using SprintBot.Reporting.Versions;
using SprintBot.Reports.Model;
using SprintBot.Reports.SprintFiles;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Tests.Storage;

public abstract class MoveStoreContract(IStoreEngine engine) : StoreContract(engine)
{
    private static readonly ChannelId Channel = new(1_300_000_000_000_000_099);

    [Fact]
    public async Task A_sprint_that_a_server_does_not_have_is_none()
    {
        await FillAsync();
        Assert.Null(await Engine.Moves.ReadAsync(OtherGuild, SprintId, None));
        Assert.Equal([Guild], await Engine.Moves.ServersAsync(None));
    }

    [Fact]
    public async Task All_that_is_kept_of_a_sprint_is_read_what_was_taken_back_too()
    {
        await FillAsync();
        var sprint = (await Engine.Moves.ReadAsync(Guild, SprintId, None))!;
        Assert.Equal([Ada, Grace], sprint.People.Select(person => person.User));
        Assert.Equal([101L, 201], sprint.Topics.Select(topic => topic.Id.Value));
        Assert.Equal([201L, 202, 203], sprint.Updates.Select(update => update.Id.Value));
        Assert.Equal([301L, 302], sprint.Photos.Select(photo => photo.Id.Value));
        Assert.Equal((1, 1, 1, 1), (sprint.Digests.Count, sprint.Reminders.Count, sprint.Attempts.Count, sprint.Drafts.Count));
    }

    [Fact]
    public async Task A_sprint_that_moved_to_another_server_gives_the_same_file_there()
    {
        await FillAsync();
        var file = await FileAsync(Guild, SprintId);
        var moved = await MoveAsync(file);
        await Engine.ReopenAsync();

        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(await FileAsync(OtherGuild, moved.Sprint.Id)));
        Assert.Equal(Channel, moved.Sprint.Channel);
        var photo = Assert.Single(await Engine.Photos.ListAsync(moved.Sprint.Id, None));
        Assert.Equal(302, Engine.PhotoFiles.Open(photo.Id)!.ReadByte() + 300);
        Assert.Equal("Ada wrote it", (await Engine.Digests.FindAsync(new(moved.Sprint.Id, Monday), None))!.Messages[0].Content);
        Assert.Equal("draft", (await Engine.Versions.ReadAsync(OtherGuild, moved.Sprint.Id, 1, None))!.Draft);
        Assert.Equal(file, await FileAsync(Guild, SprintId));
    }

    [Fact]
    public async Task A_second_import_is_refused_whatever_the_sprint_is_called_by_then()
    {
        await FillAsync();
        var file = await FileAsync(Guild, SprintId);
        var moved = await MoveAsync(file);
        await RefusedAsync("was imported from this file before", () => MoveAsync(file));
        await Engine.Sprints.ChangeAsync(OtherGuild, moved.Sprint.Id, sprint => sprint with { Name = "Quay sprint" }, None);
        await RefusedAsync("and is “Quay sprint” now", () => MoveAsync(file));
        Assert.Single(await Engine.Sprints.ListAsync(OtherGuild, None));
    }

    [Fact]
    public async Task A_name_that_the_server_has_and_a_channel_with_an_open_sprint_are_refused_and_nothing_is_left()
    {
        await FillAsync();
        var file = await FileAsync(Guild, SprintId);
        await Engine.Sprints.AddAsync(Sprint(77, OtherGuild) with { Name = "HARBOUR  sprint" }, None);
        await RefusedAsync("has a sprint “HARBOUR  sprint” already", () => MoveAsync(file));
        await Engine.Sprints.ChangeAsync(OtherGuild, new SprintId(77), sprint => sprint with { Name = "Other", Channel = Channel, EndedAt = null }, None);
        var open = SprintFileWriter.Write(SprintFileReader.Parse(file) with { Sprint = SprintFileReader.Parse(file).Sprint! with { Kept = new KeptOfSprint { Open = true } } });
        await RefusedAsync("Other is open in", () => MoveAsync(open));
        Assert.Single(await Engine.Sprints.ListAsync(OtherGuild, None));
        Assert.Empty(await Engine.Sprinters.ListAsync(OtherGuild, None));
        await MoveAsync(file);
    }

    [Fact]
    public async Task Of_several_sprints_all_are_added_or_none_and_no_photo_stays()
    {
        await FillAsync();
        var read = Read(await FileAsync(Guild, SprintId));
        var one = read.Sprint;
        await RefusedAsync("has a sprint “Harbour sprint” already", () => Engine.Moves.AddAsync([one, one with { Sprint = one.Sprint with { Id = new SprintId(5) } }], (_, _) => Photo([9]), None));
        await Assert.ThrowsAsync<IOException>(() => Engine.Moves.AddAsync([one], (id, _) => id == one.Photos[^1].Id ? throw new IOException("no more") : Photo([9]), None));
        Assert.Empty(await Engine.Sprints.ListAsync(OtherGuild, None));
        Assert.All(one.Photos, photo => Assert.False(Engine.PhotoFiles.Has(photo.Id)));
    }

    [Fact]
    public async Task A_profile_that_the_server_has_stays()
    {
        await FillAsync();
        await Engine.Sprinters.ChangeAsync(OtherGuild, Ada, _ => Sprinter(Ada) with { Guild = OtherGuild, FullName = "Ada of here" }, None);
        await MoveAsync(await FileAsync(Guild, SprintId));
        Assert.Equal("Ada of here", (await Engine.Sprinters.FindAsync(OtherGuild, Ada, None))!.FullName);
        Assert.NotNull(await Engine.Sprinters.FindAsync(OtherGuild, Grace, None));
    }

    [Fact]
    public async Task What_comes_to_a_sprint_that_is_there_is_added_once()
    {
        await FillAsync();
        var more = new MovedSprint
        {
            Sprint = Sprint(),
            People = [Sprinter(Ada) with { FullName = "Somebody else" }, Sprinter(new UserId(55), "lin"), Sprinter(new UserId(56), "who has nothing in it")],
            Updates = [Update(202, text: "taken back, and stays so"), Update(401, new UserId(55), text: "new")],
            Photos = [Photo(402) with { Update = new UpdateId(401) }, Photo(403) with { Update = new UpdateId(202) }, Photo(404) with { Update = new UpdateId(201) }],
        };
        var added = await Engine.Moves.JoinAsync(more, (_, _) => Photo([9]), None);
        Assert.Equal([401L, 402, 404], [.. added.Updates.Select(update => update.Id.Value), .. added.Photos.Select(photo => photo.Id.Value)]);
        var again = await Engine.Moves.JoinAsync(more, (_, _) => Photo([8]), None);
        Assert.Equal((0, 0, 0), (again.Updates.Count, again.Photos.Count, again.People.Count));
        await Engine.ReopenAsync();
        Assert.Equal([201L, 203, 401], (await Engine.Updates.ListAsync(SprintId, null, null, None)).Select(update => update.Id.Value).Order());
        Assert.Equal("Ada Example", (await Engine.Sprinters.FindAsync(Guild, Ada, None))!.FullName);
        Assert.Null(await Engine.Sprinters.FindAsync(Guild, new UserId(56), None));
        Assert.Equal((9, false), (Engine.PhotoFiles.Open(new PhotoId(402))!.ReadByte(), Engine.PhotoFiles.Has(new PhotoId(403))));
        await RefusedAsync("has no sprint", () => Engine.Moves.JoinAsync(more with { Sprint = Sprint(5) }, (_, _) => Photo([9]), None));
    }

    private static async Task RefusedAsync(string because, Func<Task> action) => Assert.Contains(because, (await Assert.ThrowsAsync<UserError>(action)).Message, StringComparison.Ordinal);

    private static Task<ReadOnlyMemory<byte>?> Photo(byte[] content) => Task.FromResult<ReadOnlyMemory<byte>?>(content);

    private static ReadSprint Read(byte[] file) => MovedSprintReader.Read(SprintFileReader.Parse(file), MoveTarget.For(file, OtherGuild, Channel));

    private async Task<byte[]> FileAsync(GuildId guild, SprintId sprint) => SprintFileWriter.Write(MovedSprintFile.Of((await Engine.Moves.ReadAsync(guild, sprint, None))!));

    private async Task<MovedSprint> MoveAsync(byte[] file)
    {
        var sprint = Read(file).Sprint;
        await Engine.Moves.AddAsync([sprint], (id, _) => Photo([(byte)(sprint.Photos.First(photo => photo.Id == id).Update is null ? 2 : 1)]), None);
        return sprint;
    }

    /// <summary>Every field says something: a topic of its own and one that came with an update, an update that was edited and one that was deleted, and so on.</summary>
    private async Task FillAsync()
    {
        await Engine.Sprints.AddAsync(Sprint(), None);
        await Engine.Sprinters.ChangeAsync(Guild, Ada, _ => Sprinter(Ada), None);
        await Engine.Sprinters.ChangeAsync(Guild, Grace, _ => Sprinter(Grace, "grace") with { FullName = null, IsNameHidden = true }, None);
        await Engine.Topics.AddAsync(Topic(), None);
        await Engine.Updates.AddAsync(new Posting(Update(201), new Topic { Id = new TopicId(201), Sprint = SprintId, Name = "Her own idea" }, []), None);
        await Engine.Updates.ChangeAsync(Guild, new UpdateId(201), update => update with { EditedAt = Noon, Earlier = [UpdateVersion.Of(update with { With = [Grace], Status = UpdateStatus.Done }, Noon)] }, None);
        await Engine.Updates.AddAsync(Posting(Update(202) with { Topic = new TopicId(101) }), None);
        await Engine.Updates.ChangeAsync(Guild, new UpdateId(202), update => update with { DeletedAt = Noon }, None);
        await Engine.Updates.AddAsync(Posting(Update(203, Grace, text: $"asked <@{Ada.Value}> and @Ada Example in <#{Channel.Value}>") with
        {
            With = [Ada],
            Status = UpdateStatus.InProgress,
            Next = "more",
            Blockers = "rain",
            MessageLink = "https://discord.com/channels/1/2/3",
            Mentions = [new SeenMention(MentionKind.User, Ada.Value, "ada"), new SeenMention(MentionKind.Channel, Channel.Value, "sprint")],
        }), None);
        foreach (var photo in new[] { Photo(301) with { Update = new UpdateId(202) }, Photo(302) with { Caption = null, Topic = null } })
        {
            await Engine.PhotoFiles.SaveAsync(photo.Id, new byte[] { (byte)(photo.Id.Value - 300) }, None);
            await Engine.Photos.AddAsync(photo, None);
        }
        await Engine.Digests.SaveAsync(
            new DigestPosting
            {
                Sprint = SprintId,
                Day = Monday,
                Channel = new ChannelId(5),
                Known = [201, 203, 302],
                State = DigestState.Sent,
                Messages = [new DigestMessage("Ada wrote it", [new PhotoId(302)], true, "nonce") { SentAs = 9, AttemptedAt = Noon }],
                HasThread = true,
                Problem = "none",
                TryAgainAt = Noon,
            },
            None);
        await Engine.Reminders.ChangeAsync(Guild, Ada, reminder => reminder with { At = new LocalTime(17, 30), TimeZone = "Europe/Berlin", AwayFrom = Monday, AwayTo = Monday, RefusedAt = Noon }, None);
        await Engine.Reminders.SaveAsync(new ReminderAttempt(Guild, SprintId, Ada, Monday, Noon, IsOver: true), None);
        await Engine.Versions.KeepAsync(new ReportVersion(501, Guild, SprintId, "people", ReportFormat.Plain, Ada, Noon), new VersionTexts("draft", "sent") { Checklist = "checks" }, None);
    }
}
