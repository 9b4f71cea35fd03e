using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Tests.Storage;

public abstract class TopicStoreContract(IStoreEngine engine) : StoreContract(engine)
{
    [Fact]
    public async Task A_topic_is_read_back_as_saved()
    {
        Assert.Equal(Topic(), await Engine.Topics.AddAsync(Topic(), None));
        await Engine.ReopenAsync();
        Assert.Equal(Topic(), Assert.Single(await Engine.Topics.ListAsync(SprintId, None)));
    }

    [Theory]
    [InlineData(101, "quite another name")]
    [InlineData(102, "FAST-START")]
    [InlineData(102, "  fást-start ")]
    public async Task A_topic_that_the_sprint_has_by_id_or_by_name_comes_back_unchanged(long id, string name)
    {
        await Engine.Topics.AddAsync(Topic(), None);
        Assert.Equal(Topic(), await Engine.Topics.AddAsync(Topic(id, name) with { About = "Changed" }, None));
        Assert.Equal(Topic(), Assert.Single(await Engine.Topics.ListAsync(SprintId, None)));
    }

    [Fact]
    public async Task Straße_and_Strasse_are_two_topics()
    {
        await Engine.Topics.AddAsync(Topic(1, "Straße"), None);
        await Engine.Topics.AddAsync(Topic(2, "Strasse"), None);
        Assert.Equal(["Straße", "Strasse"], (await Engine.Topics.ListAsync(SprintId, None)).Select(topic => topic.Name));
    }

    [Fact]
    public async Task Long_names_are_told_apart_by_their_last_letter()
    {
        var name = string.Concat(Enumerable.Repeat("ﷺ", 100)); // eighteen letters each when names are compared
        await Engine.Topics.AddAsync(Topic(1, name + "a"), None);
        await Engine.Topics.AddAsync(Topic(2, name + "b"), None);
        Assert.Equal(2, (await Engine.Topics.ListAsync(SprintId, None)).Count);
    }

    [Fact]
    public async Task Another_sprint_may_have_the_same_name()
    {
        await Engine.Topics.AddAsync(Topic(), None);
        await Engine.Topics.AddAsync(Topic(102) with { Sprint = new SprintId(SprintId.Value + 1) }, None);
        Assert.Equal(Topic(), Assert.Single(await Engine.Topics.ListAsync(SprintId, None)));
    }

    [Fact]
    public async Task Topics_are_listed_oldest_first()
    {
        foreach (var id in (long[])[1_300_000_000_000_000_077, 9, 1_300_000_000_000_000_076, 10])
            await Engine.Topics.AddAsync(Topic(id, $"topic {id}"), None);
        var listed = await Engine.Topics.ListAsync(SprintId, None);
        Assert.Equal([9, 10, 1_300_000_000_000_000_076, 1_300_000_000_000_000_077], listed.Select(topic => topic.Id.Value));
    }

    [Fact]
    public async Task A_renamed_topic_gives_its_old_name_free()
    {
        await Engine.Topics.AddAsync(Topic(), None);
        var renamed = await Engine.Topics.ChangeAsync(SprintId, new TopicId(101), topic => topic with { Name = "slow-stop" }, None);
        Assert.Equal(Topic(name: "slow-stop"), renamed);
        Assert.Equal(102, (await Engine.Topics.AddAsync(Topic(102), None)).Id.Value);
        Assert.Equal(101, (await Engine.Topics.AddAsync(Topic(103, "Slow-Stop"), None)).Id.Value);
    }

    [Fact]
    public async Task Of_two_topics_one_is_made_and_all_that_was_posted_is_there()
    {
        await Engine.Topics.AddAsync(Topic() with { About = null, Kind = "branch" }, None);
        await Engine.Topics.AddAsync(Topic(102, "faststart") with { About = "Start at once", Kind = null, Url = "https://forge.example/2" }, None);
        await Engine.Updates.AddAsync(Posting(Update(1) with { Topic = new TopicId(102) }), None);
        await Engine.Updates.AddAsync(Posting(Update(2) with { Topic = new TopicId(102), DeletedAt = Noon }), None);

        var whole = await Engine.Topics.MergeAsync(SprintId, new TopicId(102), new TopicId(101), None);
        Assert.Equal(("fast-start", "Start at once", "branch"), (whole!.Name, whole.About, whole.Kind));
        await Engine.ReopenAsync();
        Assert.Equal(whole, Assert.Single(await Engine.Topics.ListAsync(SprintId, None)));
        Assert.Equal(new TopicId(101), (await Engine.Updates.FindAsync(Guild, new UpdateId(1), None))!.Topic);
        Assert.Equal(new TopicId(101), (await Engine.Updates.ChangeAsync(Guild, new UpdateId(2), update => update with { DeletedAt = null }, None))!.Topic);

        var late = await Engine.Updates.AddAsync(Posting(Update(3) with { Topic = new TopicId(102) }), None);
        Assert.Equal(new TopicId(101), late.Topic);
        Assert.Null(await Engine.Topics.MergeAsync(SprintId, new TopicId(102), new TopicId(101), None));
        Assert.Equal(103, (await Engine.Topics.AddAsync(Topic(103, "faststart"), None)).Id.Value);
    }

    [Fact]
    public async Task A_topic_of_another_sprint_can_not_be_changed()
    {
        await Engine.Topics.AddAsync(Topic(), None);
        Assert.Null(await Engine.Topics.ChangeAsync(new SprintId(1), new TopicId(101), topic => topic with { Name = "x" }, None));
        Assert.Equal(Topic(), Assert.Single(await Engine.Topics.ListAsync(SprintId, None)));
    }
}
