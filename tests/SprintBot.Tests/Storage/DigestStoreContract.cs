using NodaTime;
using SprintBot.Digests;
using SprintBot.Photos;
using SprintBot.Sprints;

namespace SprintBot.Tests.Storage;

public abstract class DigestStoreContract(IStoreEngine engine) : StoreContract(engine)
{
    [Fact]
    public async Task A_digest_on_its_way_is_read_back_as_saved_and_the_later_save_wins()
    {
        await Engine.Digests.SaveAsync(Posting(Monday) with { State = DigestState.Refused }, None);
        await Engine.Digests.SaveAsync(Posting(Monday), None);
        await Engine.ReopenAsync();
        var read = await Engine.Digests.FindAsync(new(SprintId, Monday), None);
        Assert.Equivalent(Posting(Monday), read, strict: true);
        Assert.Null(await Engine.Digests.FindAsync(new(SprintId, Monday.PlusDays(1)), None));
    }

    [Fact]
    public async Task What_else_a_channel_is_told_lies_beside_the_digest_of_its_day()
    {
        var ending = Posting(Monday) with { Kind = DigestKind.Ending, HasToldOrganiser = true, HasThread = true };
        await Engine.Sprints.AddAsync(Sprint(), None);
        await Engine.Digests.SaveAsync(ending, None);
        await Engine.Digests.SaveAsync(Posting(Monday), None);
        await Engine.ReopenAsync();
        Assert.Equivalent(ending, await Engine.Digests.FindAsync(new(SprintId, Monday, DigestKind.Ending), None), strict: true);
        Assert.Equal([DigestKind.Day, DigestKind.Ending], (await Engine.Digests.ReadAsync(Guild, SprintId, None))!.Postings.Select(posting => posting.Kind));
        Assert.Null(await Engine.Digests.FindAsync(new(SprintId, Monday, DigestKind.Late), None));
    }

    [Fact]
    public async Task A_sprint_is_read_with_its_digests_by_day()
    {
        await Engine.Sprints.AddAsync(Sprint(), None);
        await Engine.Updates.AddAsync(Posting(Update(2)), None);
        await Engine.Digests.SaveAsync(Posting(Monday.PlusDays(1)), None);
        await Engine.Digests.SaveAsync(Posting(Monday), None);
        await Engine.Digests.SaveAsync(Posting(Monday) with { Sprint = new SprintId(77) }, None);
        var record = await Engine.Digests.ReadAsync(Guild, SprintId, None);
        Assert.Equal([Monday, Monday.PlusDays(1)], record!.Postings.Select(posting => posting.Day));
        Assert.Single(record.Updates);
        Assert.Null(await Engine.Digests.ReadAsync(OtherGuild, SprintId, None));
    }

    [Fact]
    public async Task Of_all_servers_those_sprints_are_listed_that_have_a_digest_or_are_announced()
    {
        await Engine.Sprints.AddAsync(Sprint(1) with { DigestAt = new LocalTime(18, 30) }, None);
        await Engine.Sprints.AddAsync(Sprint(2, OtherGuild) with { DigestAt = new LocalTime(0, 0) }, None);
        await Engine.Sprints.AddAsync(Sprint(3) with { DigestAt = null }, None);
        await Engine.Sprints.AddAsync(Sprint(4) with { DigestAt = null, IsAnnounced = true }, None);
        Assert.Equal([new LocalTime(18, 30), new LocalTime(0, 0), null], (await Engine.Digests.SprintsAsync(None)).OrderBy(sprint => sprint.Id.Value).Select(sprint => sprint.DigestAt));
    }

    [Fact]
    public async Task Changes_of_what_may_be_told_are_noted_with_them_until_they_are_struck_off()
    {
        await Engine.Updates.AddAsync(Posting(Update(2)), None);
        await Engine.Photos.AddAsync(Photo(3) with { Update = new UpdateId(2) }, None);
        await Engine.Updates.ChangeAsync(Guild, new UpdateId(2), update => update with { Text = "before any digest" }, None);
        Assert.Empty(await Engine.Digests.ChangesAsync(None));

        await Engine.Digests.SaveAsync(Posting(Monday), None);
        await Engine.Updates.ChangeAsync(Guild, new UpdateId(2), update => update with { Day = Monday.PlusDays(1) }, None);
        await Engine.Photos.ChangeAsync(Guild, new PhotoId(3), photo => photo with { Caption = "x" }, None);
        await Engine.ReopenAsync();
        var changes = await Engine.Digests.ChangesAsync(None);
        Assert.Equal(["2: 2", "3: 1", "3: 2"], changes.Select(change => $"{change.Entry}: {change.Days.Count}").Order(StringComparer.Ordinal));
        Assert.All(changes, change => Assert.Equal((Guild, SprintId), (change.Guild, change.Sprint)));
        await Engine.Digests.StrikeOffAsync([.. changes.Where(change => change.Entry == 3)], None);
        Assert.Equal([Monday, Monday.PlusDays(1)], Assert.Single(await Engine.Digests.ChangesAsync(None)).Days);
    }

    private static DigestPosting Posting(LocalDate day) => new()
    {
        Sprint = SprintId,
        Day = day,
        Channel = new ChannelId(5),
        Known = [1, 1_300_000_000_000_000_001],
        State = DigestState.Sending,
        Messages = [new DigestMessage("# Day", [new PhotoId(8)], true, "nonce") { AttemptedAt = Noon, SentAs = 9 }, new DigestMessage("", [], false, "other")],
        HasThread = true,
        Problem = "Closed",
        Note = "Late",
        Outdated = "Gone",
        TryAgainAt = Noon,
    };
}
