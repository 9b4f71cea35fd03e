using NodaTime;
using SprintBot.Digests;
using SprintBot.Photos;
using SprintBot.Reminders;
using SprintBot.Reporting.Templates;
using SprintBot.Reporting.Versions;
using SprintBot.Reports.Model;
using SprintBot.Servers;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Tests.Storage;

public abstract class ServerStoreContract(IStoreEngine engine) : StoreContract(engine)
{
    private static readonly ServerFigures Nothing = new(0, 0, 0, 0, 0, 0, 0, 0);

    [Fact]
    public async Task Of_a_server_that_was_never_there_nothing_is_kept() => Assert.Equal(Nothing, await Engine.Servers.CountAsync(Guild, None));

    [Fact]
    public async Task A_server_that_is_erased_has_nothing_left_and_others_keep_what_is_theirs()
    {
        await FillAsync(Guild, 0);
        await FillAsync(OtherGuild, 1000);
        await Engine.Servers.NoteGoneAsync(Guild, Noon, None);
        var other = (await Engine.Moves.ReadAsync(OtherGuild, new SprintId(1010), None))!;
        var figures = new ServerFigures(Sprints: 1, Updates: 2, Photos: 1, Topics: 1, People: 2, Drafts: 1, Templates: 1, Reminders: 1);
        Assert.Equal(figures, await Engine.Servers.CountAsync(Guild, None));
        Assert.Equal(figures, await Engine.Servers.EraseAsync(Guild, None));
        await Engine.ReopenAsync();

        Assert.Equal(Nothing, await Engine.Servers.CountAsync(Guild, None));
        Assert.Equal(figures, await Engine.Servers.CountAsync(OtherGuild, None));
        Assert.Equal((false, true), (Engine.PhotoFiles.Has(new PhotoId(40)), Engine.PhotoFiles.Has(new PhotoId(1040))));
        Assert.Null(await Engine.Digests.FindAsync(new(new SprintId(10), Monday), None));
        Assert.Null(await Engine.Reminders.FindAttemptAsync(new SprintId(10), Ada, Monday, None));
        Assert.Empty(await Engine.Servers.GoneAsync(None));
        Assert.Empty(await Engine.Sprinters.ListOffDiscordAsync(Guild, None));
        Assert.Empty(await Engine.Sprinters.ListedInAsync(new SprintId(10), None));
        AssertSame(other, await Engine.Moves.ReadAsync(OtherGuild, new SprintId(1010), None));
        await FillAsync(Guild, 0);
        Assert.Equal(figures, await Engine.Servers.EraseAsync(Guild, None));
    }

    [Fact]
    public async Task Since_when_a_server_is_gone_is_kept_until_it_is_back()
    {
        await Engine.Servers.NoteGoneAsync(Guild, Noon, None);
        await Engine.Servers.NoteGoneAsync(Guild, Noon + Duration.FromDays(1), None);
        await Engine.Servers.NoteGoneAsync(OtherGuild, Noon, None);
        await Engine.ReopenAsync();
        Assert.Equal([(Guild, Noon), (OtherGuild, Noon)], await Engine.Servers.GoneAsync(None));
        await Engine.Servers.ForgetGoneAsync(Guild, None);
        Assert.Equal([(OtherGuild, Noon)], await Engine.Servers.GoneAsync(None));
    }

    [Fact]
    public async Task A_server_is_new_once_and_those_of_the_beginning_never_are()
    {
        Assert.False(await Engine.Servers.MeetAsync(OtherGuild, None)); // not begun
        Assert.Equal((true, false), (await Engine.Servers.BeginKnowingAsync([Guild], None), await Engine.Servers.BeginKnowingAsync([OtherGuild], None)));
        Assert.Equal((false, true), (await Engine.Servers.MeetAsync(Guild, None), await Engine.Servers.MeetAsync(OtherGuild, None)));
        await Engine.ReopenAsync();
        Assert.Equal((false, false), (await Engine.Servers.MeetAsync(Guild, None), await Engine.Servers.MeetAsync(OtherGuild, None)));
        await Engine.Servers.EraseAsync(OtherGuild, None);
        Assert.Equal((false, true), (await Engine.Servers.MeetAsync(Guild, None), await Engine.Servers.MeetAsync(OtherGuild, None)));
    }

    private async Task FillAsync(GuildId guild, long from)
    {
        var sprint = Sprint(from + 10, guild);
        await Engine.Sprints.AddAsync(sprint, None);
        await Engine.Sprinters.ChangeAsync(guild, Ada, _ => Sprinter(Ada) with { Guild = guild }, None);
        await Engine.Sprinters.ListInAsync(sprint.Id, Sprinter(DerivedIds.OfPerson(55)) with { Guild = guild }, None);
        await Engine.Topics.AddAsync(new Topic { Id = new TopicId(from + 20), Sprint = sprint.Id, Name = "Mole" }, None);
        foreach (var id in new[] { from + 30, from + 31 })
            await Engine.Updates.AddAsync(Posting(Update(id) with { Guild = guild, Sprint = sprint.Id }), None);
        await Engine.Updates.ChangeAsync(guild, new UpdateId(from + 31), update => update with { DeletedAt = Noon }, None);
        await Engine.PhotoFiles.SaveAsync(new PhotoId(from + 40), new byte[] { 1 }, None);
        await Engine.Photos.AddAsync(Photo(from + 40) with { Guild = guild, Sprint = sprint.Id, Topic = null }, None);
        await Engine.Digests.SaveAsync(new DigestPosting { Sprint = sprint.Id, Day = Monday, Channel = new ChannelId(5), State = DigestState.Empty }, None);
        await Engine.Reminders.ChangeAsync(guild, Ada, reminder => reminder with { At = LocalTime.Noon }, None);
        await Engine.Reminders.SaveAsync(new ReminderAttempt(guild, sprint.Id, Ada, Monday, Noon, IsOver: true), None);
        await Engine.Templates.SaveAsync(new OwnTemplate(guild, "ours", "text", Ada, Noon), 9, None);
        await Engine.Versions.KeepAsync(new ReportVersion(from + 50, guild, sprint.Id, "people", ReportFormat.Plain, Ada, Noon), new VersionTexts("draft", "draft"), None);
    }
}
