using SprintBot.Sprints;

namespace SprintBot.Tests.Storage;

public abstract class ReportStoreContract(IStoreEngine engine) : StoreContract(engine)
{
    [Fact]
    public async Task A_sprint_is_read_with_all_that_belongs_to_it_and_nothing_else()
    {
        await Engine.Sprints.AddAsync(Sprint(), None);
        await Engine.Sprints.AddAsync(Sprint(77), None);
        await Engine.Sprinters.ChangeAsync(Guild, Grace, _ => Sprinter(Grace), None);
        await Engine.Sprinters.ChangeAsync(OtherGuild, Ada, _ => Sprinter(Ada) with { Guild = OtherGuild }, None);
        await Engine.Topics.AddAsync(Topic(), None);
        await Engine.Topics.AddAsync(Topic(102) with { Sprint = new SprintId(77) }, None);
        await Engine.Updates.AddAsync(Posting(Update(2, day: Monday.PlusDays(1))), None);
        await Engine.Updates.AddAsync(Posting(Update(3)), None);
        await Engine.Updates.AddAsync(Posting(Update(4)), None);
        await Engine.Updates.AddAsync(Posting(Update(5) with { Sprint = new SprintId(77) }), None);
        await Engine.Photos.AddAsync(Photo(6) with { Update = new UpdateId(4) }, None);
        await Engine.Photos.AddAsync(Photo(7), None);
        await Engine.Updates.ChangeAsync(Guild, new UpdateId(4), update => update with { DeletedAt = Noon }, None);

        var record = await Engine.Reports.ReadAsync(Guild, SprintId, None);

        Assert.Equal(Sprint(), record!.Sprint);
        Assert.Equal([Sprinter(Grace)], record.People);
        Assert.Equal([Topic()], record.Topics);
        AssertSame([Update(3), Update(2, day: Monday.PlusDays(1))], record.Updates);
        Assert.Equal([Photo(7)], record.Photos);
    }

    [Fact]
    public async Task Another_server_s_sprint_is_not_read()
    {
        await Engine.Sprints.AddAsync(Sprint(), None);
        Assert.Null(await Engine.Reports.ReadAsync(OtherGuild, SprintId, None));
        Assert.Null(await Engine.Reports.ReadAsync(Guild, new SprintId(1), None));
    }
}
