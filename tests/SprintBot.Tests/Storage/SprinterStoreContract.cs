using SprintBot.People;

namespace SprintBot.Tests.Storage;

public abstract class SprinterStoreContract(IStoreEngine engine) : StoreContract(engine)
{
    [Fact]
    public async Task A_sprinter_is_read_back_as_saved()
    {
        var saved = await Engine.Sprinters.ChangeAsync(Guild, Ada, _ => Sprinter(Ada), None);
        await Engine.ReopenAsync();
        Assert.Equal(Sprinter(Ada), saved);
        Assert.Equal(Sprinter(Ada), await Engine.Sprinters.FindAsync(Guild, Ada, None));
    }

    [Fact]
    public async Task Somebody_new_is_null_to_the_change_and_somebody_known_is_not()
    {
        var met = new List<Sprinter?>();
        for (var time = 0; time < 2; time++)
            await Engine.Sprinters.ChangeAsync(Guild, Ada, known => { met.Add(known); return known ?? Sprinter(Ada); }, None);
        Assert.Equal([null, Sprinter(Ada)], met);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Newcomer_can_be_yes_no_or_unsaid(bool? newcomer)
    {
        await Engine.Sprinters.ChangeAsync(Guild, Ada, _ => Sprinter(Ada) with { Newcomer = newcomer }, None);
        Assert.Equal(newcomer, (await Engine.Sprinters.FindAsync(Guild, Ada, None))!.Newcomer);
    }

    [Fact]
    public async Task One_person_is_another_sprinter_in_each_server()
    {
        await Engine.Sprinters.ChangeAsync(Guild, Ada, _ => Sprinter(Ada), None);
        await Engine.Sprinters.ChangeAsync(Guild, Grace, _ => Sprinter(Grace), None);
        await Engine.Sprinters.ChangeAsync(OtherGuild, Ada, _ => Sprinter(Ada) with { Guild = OtherGuild, FullName = null }, None);
        Assert.Equal([Ada, Grace], (await Engine.Sprinters.ListAsync(Guild, None)).Select(sprinter => sprinter.User));
        Assert.Null(Assert.Single(await Engine.Sprinters.ListAsync(OtherGuild, None)).FullName);
        Assert.Null(await Engine.Sprinters.FindAsync(OtherGuild, Grace, None));
    }

    [Fact]
    public async Task Changes_at_the_same_time_all_count()
    {
        await Engine.Sprinters.ChangeAsync(Guild, Ada, _ => Sprinter(Ada, seen: ""), None);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(
            () => Engine.Sprinters.ChangeAsync(Guild, Ada, known => known! with { SeenName = known.SeenName + "x" }, None))));
        Assert.Equal(new string('x', 50), (await Engine.Sprinters.FindAsync(Guild, Ada, None))!.SeenName);
    }
}
