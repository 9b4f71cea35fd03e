using SprintBot.Reporting.Templates;

namespace SprintBot.Tests.Storage;

public abstract class TemplateStoreContract(IStoreEngine engine) : StoreContract(engine)
{
    private static OwnTemplate Template(string name, string text = "a\nb", long guild = 1_300_000_000_000_000_001) => new(new(guild), name, text, Ada, Noon);

    [Fact]
    public async Task A_template_is_read_back_as_saved_and_the_later_save_wins()
    {
        Assert.True(await Engine.Templates.SaveAsync(Template("postcard", "old"), 1, None));
        Assert.True(await Engine.Templates.SaveAsync(Template("postcard"), 1, None));
        await Engine.ReopenAsync();
        Assert.Equal(Template("postcard"), Assert.Single(await Engine.Templates.ListAsync(Guild, None)));
    }

    [Fact]
    public async Task A_server_has_its_own_up_to_a_limit()
    {
        Assert.True(await Engine.Templates.SaveAsync(Template("b"), 2, None));
        Assert.True(await Engine.Templates.SaveAsync(Template("a"), 2, None));
        Assert.False(await Engine.Templates.SaveAsync(Template("c"), 2, None));
        Assert.True(await Engine.Templates.SaveAsync(Template("c", guild: OtherGuild.Value), 2, None));
        Assert.Equal(["a", "b"], (await Engine.Templates.ListAsync(Guild, None)).Select(template => template.Name));
    }

    [Fact]
    public async Task One_that_is_deleted_is_gone_and_no_other()
    {
        await Engine.Templates.SaveAsync(Template("a"), 2, None);
        await Engine.Templates.SaveAsync(Template("a", guild: OtherGuild.Value), 2, None);
        Assert.True(await Engine.Templates.DeleteAsync(Guild, "a", None));
        Assert.False(await Engine.Templates.DeleteAsync(Guild, "a", None));
        Assert.Empty(await Engine.Templates.ListAsync(Guild, None));
        Assert.Single(await Engine.Templates.ListAsync(OtherGuild, None));
    }
}
