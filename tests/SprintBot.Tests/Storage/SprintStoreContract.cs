using SprintBot.Reports.Words;
using SprintBot.Sprints;

namespace SprintBot.Tests.Storage;

public abstract class SprintStoreContract(IStoreEngine engine) : StoreContract(engine)
{
    [Fact]
    public async Task A_sprint_is_read_back_as_it_was_saved()
    {
        var sprint = Sprint();
        Assert.True(await Engine.Sprints.AddAsync(sprint, None));
        await Engine.ReopenAsync();
        Assert.Equal(sprint, Assert.Single(await Engine.Sprints.ListAsync(Guild, None)));
    }

    [Fact]
    public async Task A_sprint_of_which_little_is_known_is_read_back_so()
    {
        var sprint = new Sprint { Id = SprintId, Guild = Guild, Name = "", Start = Monday, TimeZone = "Etc/UTC", StartedBy = Ada, StartedAt = Noon };
        await Engine.Sprints.AddAsync(sprint, None);
        Assert.Equal(sprint, Assert.Single(await Engine.Sprints.ListAsync(Guild, None)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("es-ES")]
    [InlineData("fr")]
    [InlineData("ja")]
    [InlineData("sv-SE")]
    public async Task A_sprints_language_is_kept(string locale)
    {
        await Engine.Sprints.AddAsync(new Sprint { Id = SprintId, Guild = Guild, Name = "", Start = Monday, TimeZone = "Etc/UTC", Language = ReportLanguage.Of(locale), StartedBy = Ada, StartedAt = Noon }, None);
        Assert.Equal(locale, Assert.Single(await Engine.Sprints.ListAsync(Guild, None)).Language.Locale);
    }

    [Fact]
    public async Task All_servers_sprints_that_are_open_are_listed()
    {
        await Engine.Sprints.AddAsync(Sprint() with { EndedAt = null }, None);
        await Engine.Sprints.AddAsync(Sprint(6, OtherGuild) with { EndedAt = null }, None);
        await Engine.Sprints.AddAsync(Sprint(7) with { EndedAt = Noon, IsEndGuessed = true }, None);
        Assert.Equal([Sprint().Id.Value, 6], (await Engine.Sprints.OpenAsync(None)).Select(sprint => sprint.Id.Value).OrderDescending());
        Assert.True((await Engine.Sprints.ListAsync(Guild, None)).Single(sprint => sprint.Id.Value == 7).IsEndGuessed);
    }

    [Fact]
    public async Task A_second_delivery_of_a_start_changes_nothing()
    {
        await Engine.Sprints.AddAsync(Sprint(), None);
        Assert.False(await Engine.Sprints.AddAsync(Sprint() with { Name = "Another" }, None));
        Assert.Equal(Sprint(), Assert.Single(await Engine.Sprints.ListAsync(Guild, None)));
    }

    [Fact]
    public async Task Sprints_are_listed_newest_first_and_for_their_server_only()
    {
        foreach (var id in (long[])[5, 1_300_000_000_000_000_011, 7, 1_300_000_000_000_000_012])
            await Engine.Sprints.AddAsync(Sprint(id), None);
        await Engine.Sprints.AddAsync(Sprint(6, OtherGuild), None);
        var listed = await Engine.Sprints.ListAsync(Guild, None);
        Assert.Equal([1_300_000_000_000_000_012, 1_300_000_000_000_000_011, 7, 5], listed.Select(sprint => sprint.Id.Value));
    }

    [Fact]
    public async Task A_change_is_saved_and_returned()
    {
        await Engine.Sprints.AddAsync(Sprint(), None);
        var changed = await Engine.Sprints.ChangeAsync(Guild, SprintId, sprint => sprint with { Goals = null, Name = " Harbour " }, None);
        Assert.Equal(Sprint() with { Goals = null, Name = " Harbour " }, changed);
        await Engine.ReopenAsync();
        Assert.Equal(changed, Assert.Single(await Engine.Sprints.ListAsync(Guild, None)));
    }

    [Fact]
    public async Task Another_server_can_not_change_a_sprint()
    {
        await Engine.Sprints.AddAsync(Sprint(), None);
        Assert.Null(await Engine.Sprints.ChangeAsync(OtherGuild, SprintId, sprint => sprint with { Name = "Mine" }, None));
        Assert.Null(await Engine.Sprints.ChangeAsync(Guild, new SprintId(SprintId.Value + 1), sprint => sprint with { Name = "Mine" }, None));
        Assert.Equal(Sprint(), Assert.Single(await Engine.Sprints.ListAsync(Guild, None)));
    }

    [Fact]
    public async Task What_a_change_throws_comes_back_and_nothing_is_changed()
    {
        await Engine.Sprints.AddAsync(Sprint(), None);
        var others = Enumerable.Range(100, 20).Select(id => Engine.Sprints.AddAsync(Sprint(id), None)).ToList();
        await Assert.ThrowsAsync<FormatException>(() => Engine.Sprints.ChangeAsync(Guild, SprintId, _ => throw new FormatException(), None));
        Assert.All(await Task.WhenAll(others), Assert.True);
        Assert.Equal(Sprint(), (await Engine.Sprints.ListAsync(Guild, None))[0]);
    }
}
