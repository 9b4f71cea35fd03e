using NodaTime;
using SprintBot.Photos;
using SprintBot.Sprints;

namespace SprintBot.Tests.Storage;

public abstract class PhotoStoreContract(IStoreEngine engine) : StoreContract(engine)
{
    [Fact]
    public async Task A_photo_is_read_back_as_saved()
    {
        var photo = Photo(1_300_000_000_000_000_001) with { Update = new UpdateId(5) };
        Assert.Equal(photo, await Engine.Photos.AddAsync(photo, None));
        await Engine.ReopenAsync();
        Assert.Equal(photo, Assert.Single(await Engine.Photos.ListAsync(SprintId, None)));
    }

    [Fact]
    public async Task A_photo_that_is_known_comes_back_unchanged()
    {
        await Engine.Photos.AddAsync(Photo(1), None);
        Assert.Equal(Photo(1), await Engine.Photos.AddAsync(Photo(1) with { Caption = "Another" }, None));
        Assert.Equal(Photo(1), Assert.Single(await Engine.Photos.ListAsync(SprintId, None)));
    }

    [Fact]
    public async Task Photos_are_listed_oldest_first_and_for_their_sprint_only()
    {
        await Engine.Photos.AddAsync(Photo(2, Noon + Duration.FromHours(1)), None);
        await Engine.Photos.AddAsync(Photo(3, Noon), None);
        await Engine.Photos.AddAsync(Photo(1, Noon + Duration.FromHours(2)), None);
        await Engine.Photos.AddAsync(Photo(4) with { Sprint = new SprintId(1) }, None);
        Assert.Equal([3, 2, 1], (await Engine.Photos.ListAsync(SprintId, None)).Select(photo => photo.Id.Value));
    }

    [Fact]
    public async Task A_photo_that_was_taken_out_is_kept_and_comes_back()
    {
        await Engine.Photos.AddAsync(Photo(1), None);
        var deleted = await Engine.Photos.ChangeAsync(Guild, new PhotoId(1), photo => photo with { DeletedAt = Noon, Caption = "x" }, None);
        await Engine.ReopenAsync();
        Assert.Equal(Photo(1) with { DeletedAt = Noon, Caption = "x" }, deleted);
        Assert.Empty(await Engine.Photos.ListAsync(SprintId, None));
        Assert.Null(await Engine.Photos.FindAsync(Guild, new PhotoId(1), None));
        Assert.Equal(deleted, await Engine.Photos.AddAsync(Photo(1), None));
        Assert.Null(await Engine.Photos.ChangeAsync(OtherGuild, new PhotoId(1), photo => photo with { DeletedAt = null }, None));
        await Engine.Photos.ChangeAsync(Guild, new PhotoId(1), photo => photo with { DeletedAt = null }, None);
        Assert.Equal("x", (await Engine.Photos.FindAsync(Guild, new PhotoId(1), None))!.Caption);
    }

    [Fact]
    public async Task Photos_go_and_come_with_their_update()
    {
        await Engine.Updates.AddAsync(Posting(Update(5)), None);
        await Engine.Photos.AddAsync(Photo(1) with { Update = new UpdateId(5) }, None);
        await Engine.Photos.AddAsync(Photo(2), None);
        await Engine.Updates.ChangeAsync(Guild, new UpdateId(5), update => update with { DeletedAt = Noon }, None);
        Assert.Equal([2], (await Engine.Photos.ListAsync(SprintId, None)).Select(photo => photo.Id.Value));
        await Engine.Updates.ChangeAsync(Guild, new UpdateId(5), update => update with { DeletedAt = null }, None);
        Assert.Equal([1, 2], (await Engine.Photos.ListAsync(SprintId, None)).Select(photo => photo.Id.Value));
    }
}
