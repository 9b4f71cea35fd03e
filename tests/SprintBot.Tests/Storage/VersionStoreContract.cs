using SprintBot.Reporting.Versions;
using SprintBot.Reports.Model;
using SprintBot.Sprints;

namespace SprintBot.Tests.Storage;

public abstract class VersionStoreContract(IStoreEngine engine) : StoreContract(engine)
{
    private static readonly VersionTexts Texts = new("made\n", "made, and edited\n");

    private static ReportVersion Version(long id, long sprint = 0) => new(id, Guild, sprint == 0 ? SprintId : new SprintId(sprint), "topics", ReportFormat.Nikola, Ada, Noon);

    [Fact]
    public async Task Versions_are_numbered_by_sprint_and_read_back_as_they_were_kept()
    {
        Assert.Equal(1, await Engine.Versions.KeepAsync(Version(1), Texts, None));
        Assert.Equal(2, await Engine.Versions.KeepAsync(Version(2), new VersionTexts("x\n", "x\n") { Checklist = "Missing:\n- A line.\n" }, None));
        Assert.Equal(1, await Engine.Versions.KeepAsync(Version(3, sprint: 77), Texts, None));
        await Engine.ReopenAsync();
        Assert.Equal([Version(1) with { Number = 1 }, Version(2) with { Number = 2 }], await Engine.Versions.ListAsync(Guild, SprintId, None));
        Assert.Equal(Texts, await Engine.Versions.ReadAsync(Guild, SprintId, 1, None));
        Assert.Equal(new VersionTexts("x\n", "x\n") { Checklist = "Missing:\n- A line.\n" }, await Engine.Versions.ReadAsync(Guild, SprintId, 2, None));
    }

    [Fact]
    public async Task A_second_delivery_of_the_same_interaction_keeps_no_second_version()
    {
        Assert.Equal(1, await Engine.Versions.KeepAsync(Version(1), Texts, None));
        Assert.Equal(1, await Engine.Versions.KeepAsync(Version(1), Texts, None));
        Assert.Single(await Engine.Versions.ListAsync(Guild, SprintId, None));
    }

    [Fact]
    public async Task Another_server_sees_none_of_them()
    {
        await Engine.Versions.KeepAsync(Version(1), Texts, None);
        Assert.Empty(await Engine.Versions.ListAsync(OtherGuild, SprintId, None));
        Assert.Null(await Engine.Versions.ReadAsync(OtherGuild, SprintId, 1, None));
        Assert.Null(await Engine.Versions.ReadAsync(Guild, SprintId, 2, None));
    }

    [Fact]
    public async Task With_somebody_who_is_forgotten_the_drafts_of_that_persons_sprints_go_and_of_others_the_name_of_who_made_them()
    {
        await Engine.Sprints.AddAsync(Sprint(), None);
        await Engine.Sprints.AddAsync(Sprint(77) with { StartedBy = Grace }, None);
        await Engine.Updates.AddAsync(Posting(Update(5) with { Author = Ada }), None);
        await Engine.Versions.KeepAsync(Version(1), Texts, None);
        await Engine.Versions.KeepAsync(Version(2, sprint: 77), Texts, None);
        await Engine.MyData.ForgetAsync(9, Guild, Ada, None);
        Assert.Empty(await Engine.Versions.ListAsync(Guild, SprintId, None));
        Assert.Equal(default, Assert.Single(await Engine.Versions.ListAsync(Guild, new SprintId(77), None)).MadeBy);
        Assert.Equal(Texts, await Engine.Versions.ReadAsync(Guild, new SprintId(77), 1, None));
    }
}
