using NodaTime;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Tests.Storage;

public abstract class UpdateStoreContract(IStoreEngine engine) : StoreContract(engine)
{
    private const long Big = 1_300_000_000_000_000_001;

    private static readonly Update Full = Update(Big, text: "Met <@1300000000000000022>\nin the mill") with
    {
        Topic = new TopicId(101),
        With = [Grace, new UserId(3)],
        Status = UpdateStatus.InProgress,
        Next = "Measure",
        Blockers = "No coffee",
        Mentions = [new SeenMention(MentionKind.User, Grace.Value, "grace"), new SeenMention(MentionKind.Channel, 4, "harbour")],
        MessageLink = "https://discord.com/channels/1/2/3",
        EditedAt = Noon.PlusTicks(1),
        Earlier = [new UpdateVersion(new LocalDate(2026, 5, 4), "Met", new TopicId(9), [Grace], UpdateStatus.Started, "All", "Rain", Noon.PlusTicks(1))],
    };

    [Fact]
    public async Task An_update_is_read_back_as_saved()
    {
        AssertSame(Full, await Engine.Updates.AddAsync(Posting(Full), None));
        await Engine.ReopenAsync();
        AssertSame(Full, await Engine.Updates.FindAsync(Guild, Full.Id, None));
        AssertSame(Full, Assert.Single(await Engine.Updates.ListAsync(SprintId, null, null, None)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  two spaces, a tab\t and a line \n\n")]
    [InlineData("straße Strasse STRASSE ı İ")]
    [InlineData("a\0b \u0001 \u2028 \uFEFF \uFFFF")]
    [InlineData("👩‍👩‍👧 𝕏 ﷽ مرحبا こんにちは e\u0301 é")]
    public async Task Text_is_kept_to_the_letter(string text)
    {
        await Engine.Updates.AddAsync(Posting(Update(1, text: text) with { Next = text }), None);
        await Engine.ReopenAsync();
        var read = await Engine.Updates.FindAsync(Guild, new UpdateId(1), None);
        Assert.Equal(text, read!.Text);
        Assert.Equal(text, read.Next);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_mended_and_the_rest_of_the_text_is_kept()
    {
        var saved = await Engine.Updates.AddAsync(Posting(Update(1, text: "a\uD83Db \uDE00 😀 \uD83D")), None);
        Assert.Equal("a\uFFFDb \uFFFD 😀 \uFFFD", saved.Text);
        Assert.Equal(saved.Text, (await Engine.Updates.FindAsync(Guild, new UpdateId(1), None))!.Text);
    }

    [Fact]
    public async Task A_text_of_a_million_letters_is_kept()
    {
        var text = string.Concat(Enumerable.Range(0, 150_000).Select(number => number + " "));
        await Engine.Updates.AddAsync(Posting(Update(1, text: text)), None);
        Assert.Equal(text, (await Engine.Updates.FindAsync(Guild, new UpdateId(1), None))!.Text);
    }

    [Fact]
    public async Task Ids_that_no_double_can_tell_apart_are_two_updates()
    {
        for (var id = Big; id < Big + 3; id++)
            await Engine.Updates.AddAsync(Posting(Update(id, text: $"{id}")), None);
        await Engine.Updates.ChangeAsync(Guild, new UpdateId(Big + 1), update => update with { DeletedAt = Noon }, None);
        Assert.Equal([$"{Big}", $"{Big + 2}"], (await Engine.Updates.ListAsync(SprintId, null, null, None)).Select(update => update.Text));
    }

    [Fact]
    public async Task A_second_delivery_is_ignored_and_the_first_comes_back()
    {
        await Engine.Updates.AddAsync(Posting(Full), None);
        var again = new Posting(Full with { Text = "Again" }, Topic(900, "unwanted"), [Sprinter(Grace)]);
        AssertSame(Full, await Engine.Updates.AddAsync(again, None));
        Assert.Single(await Engine.Updates.ListAsync(SprintId, null, null, None));
        Assert.Empty(await Engine.Topics.ListAsync(SprintId, None));
        Assert.Empty(await Engine.Sprinters.ListAsync(Guild, None));
    }

    [Fact]
    public async Task A_second_delivery_does_not_bring_a_deleted_update_back()
    {
        await Engine.Updates.AddAsync(Posting(Full), None);
        await Engine.Updates.ChangeAsync(Guild, Full.Id, update => update with { DeletedAt = Noon }, None);
        await Engine.ReopenAsync();
        Assert.Equal(Noon, (await Engine.Updates.AddAsync(Posting(Full), None)).DeletedAt);
        Assert.Empty(await Engine.Updates.ListAsync(SprintId, null, null, None));
        Assert.Empty(await Engine.Updates.ListAsync(SprintId, Ada, null, None));
        Assert.Null(await Engine.Updates.FindAsync(Guild, Full.Id, None));
    }

    [Fact]
    public async Task A_deletion_can_be_taken_back()
    {
        await Engine.Updates.AddAsync(Posting(Full), None);
        await Engine.Updates.ChangeAsync(Guild, Full.Id, update => update with { DeletedAt = Noon }, None);
        await Engine.Updates.ChangeAsync(Guild, Full.Id, update => update with { DeletedAt = null }, None);
        AssertSame(Full, Assert.Single(await Engine.Updates.ListAsync(SprintId, Ada, Monday, None)));
    }

    [Fact]
    public async Task Its_new_topic_and_its_people_are_saved_in_the_same_step()
    {
        await Engine.Updates.AddAsync(new Posting(Update(1) with { Topic = new TopicId(101) }, Topic(), [Sprinter(Ada), Sprinter(Grace)]), None);
        Assert.Equal(Topic(), Assert.Single(await Engine.Topics.ListAsync(SprintId, None)));
        Assert.Equal([Ada, Grace], (await Engine.Sprinters.ListAsync(Guild, None)).Select(sprinter => sprinter.User));
    }

    [Fact]
    public async Task Its_photos_are_saved_in_the_same_step_with_the_topic_it_got()
    {
        await Engine.Topics.AddAsync(Topic(55, "Fast-Start"), None);
        await Engine.Updates.AddAsync(new Posting(Update(1) with { Topic = new TopicId(101) }, Topic(), []) { Photos = [Photo(7)] }, None);
        var photo = Assert.Single(await Engine.Photos.ListAsync(SprintId, None));
        Assert.Equal((new UpdateId(1), new TopicId(55)), (photo.Update!.Value, photo.Topic!.Value));
    }

    [Fact]
    public async Task Where_the_sprint_has_a_topic_of_that_name_by_then_the_update_gets_that_one()
    {
        await Engine.Topics.AddAsync(Topic(55, "Fast-Start"), None);
        var saved = await Engine.Updates.AddAsync(new Posting(Update(1) with { Topic = new TopicId(101) }, Topic(), []), None);
        Assert.Equal(55, saved.Topic!.Value.Value);
        Assert.Equal(55, Assert.Single(await Engine.Topics.ListAsync(SprintId, None)).Id.Value);
    }

    [Fact]
    public async Task A_profile_keeps_what_it_says_and_takes_the_new_seen_name()
    {
        await Engine.Sprinters.ChangeAsync(Guild, Ada, _ => Sprinter(Ada, "old name"), None);
        var seen = new SprintBot.People.Sprinter { Guild = Guild, User = Ada, SeenName = "new name", FullName = "Not this" };
        await Engine.Updates.AddAsync(new Posting(Update(1), null, [seen]), None);
        Assert.Equal(Sprinter(Ada, "new name"), await Engine.Sprinters.FindAsync(Guild, Ada, None));
    }

    [Fact]
    public async Task Another_server_neither_finds_nor_changes_an_update()
    {
        await Engine.Updates.AddAsync(Posting(Full), None);
        Assert.Null(await Engine.Updates.FindAsync(OtherGuild, Full.Id, None));
        Assert.Null(await Engine.Updates.ChangeAsync(OtherGuild, Full.Id, update => update with { Text = "Mine" }, None));
        AssertSame(Full, await Engine.Updates.FindAsync(Guild, Full.Id, None));
    }

    [Fact]
    public async Task A_sprint_is_listed_by_day_then_id_for_any_author_and_day_asked_for()
    {
        var tuesday = Monday.PlusDays(1);
        await Engine.Updates.AddAsync(Posting(Update(4, Grace, Monday)), None);
        await Engine.Updates.AddAsync(Posting(Update(3, Ada, tuesday)), None);
        await Engine.Updates.AddAsync(Posting(Update(Big, Ada, Monday)), None);
        await Engine.Updates.AddAsync(Posting(Update(2, Ada, Monday)), None);
        await Engine.Updates.AddAsync(Posting(Update(1) with { Sprint = new SprintId(SprintId.Value + 1) }), None);

        Assert.Equal([2, 4, Big, 3], await IdsAsync(null, null));
        Assert.Equal([2, 4, Big], await IdsAsync(null, Monday));
        Assert.Equal([2, Big, 3], await IdsAsync(Ada, null));
        Assert.Equal([4], await IdsAsync(Grace, null));
        Assert.Equal([3], await IdsAsync(Ada, tuesday));
        Assert.Empty(await IdsAsync(Grace, tuesday));
    }

    [Fact]
    public async Task An_update_that_moves_to_another_day_leaves_the_first()
    {
        await Engine.Updates.AddAsync(Posting(Update(1)), None);
        await Engine.Updates.ChangeAsync(Guild, new UpdateId(1), update => update with { Day = Monday.PlusDays(2) }, None);
        Assert.Empty(await IdsAsync(Ada, Monday));
        Assert.Equal([1], await IdsAsync(Ada, Monday.PlusDays(2)));
    }

    [Fact]
    public async Task Ten_thousand_updates_are_all_there_and_in_order()
    {
        var people = Enumerable.Range(0, 40).Select(number => new UserId(Big + number)).ToList();
        await Task.WhenAll(Enumerable.Range(0, 10_000).Select(number => Engine.Updates.AddAsync(
            Posting(Update(Big + number, people[number % 40], Monday.PlusDays(number % 10), $"Did part {number}")), None)));
        await Engine.ReopenAsync();
        var all = await Engine.Updates.ListAsync(SprintId, null, null, None);
        var expected = Enumerable.Range(0, 10_000).OrderBy(number => number % 10).ThenBy(number => number).Select(number => $"Did part {number}");
        Assert.Equal(expected, all.Select(update => update.Text));
        Assert.Equal(250, (await Engine.Updates.ListAsync(SprintId, people[7], null, None)).Count);
        Assert.Equal(1_000, (await Engine.Updates.ListAsync(SprintId, null, Monday, None)).Count);
    }

    [Fact]
    public async Task Readers_see_whole_savings_only_while_others_write()
    {
        var writers = Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < 50; number++)
            {
                var id = Big + writer * 1_000 + number;
                await Engine.Updates.AddAsync(new Posting(Update(id), Topic(id, $"topic {id}"), []), None);
                Assert.NotNull(await Engine.Updates.FindAsync(Guild, new UpdateId(id), None));
            }
        })).ToList();
        await Engine.Sprints.AddAsync(Sprint(), None);
        var writing = Task.WhenAll(writers);
        var seen = 0;
        while (!writing.IsCompleted)
        {
            var record = await Engine.Reports.ReadAsync(Guild, SprintId, None);
            Assert.Equal(record!.Updates.Select(update => update.Topic!.Value), record.Topics.Select(topic => topic.Id));
            Assert.True(record.Updates.Count >= seen, "an update that was seen is gone");
            seen = record.Updates.Count;
        }
        await writing;
        Assert.Equal(400, (await Engine.Updates.ListAsync(SprintId, null, null, None)).Count);
    }

    private async Task<IEnumerable<long>> IdsAsync(UserId? author, LocalDate? day) =>
        (await Engine.Updates.ListAsync(SprintId, author, day, None)).Select(update => update.Id.Value);
}
