using SprintBot.Discord.Model;
using SprintBot.Interactions;

namespace SprintBot.Tests.Interactions;

public sealed class RecentIdsTests
{
    [Fact]
    public void An_id_is_new_once_and_again_when_as_many_others_came_after_it()
    {
        var ids = new RecentIds(capacity: 2);
        Assert.True(ids.Add(new Snowflake(1)));
        Assert.False(ids.Add(new Snowflake(1)));
        Assert.True(ids.Add(new Snowflake(2)));
        Assert.False(ids.Add(new Snowflake(1)));
        Assert.True(ids.Add(new Snowflake(3)));
        Assert.False(ids.Add(new Snowflake(2)));
        Assert.True(ids.Add(new Snowflake(1)));
    }

    [Fact]
    public async Task Of_many_that_come_with_one_id_at_once_one_is_taken()
    {
        var ids = new RecentIds(capacity: 1_000);
        var taken = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(i => Task.Run(() => ids.Add(new Snowflake((ulong)(i % 100))))));
        Assert.Equal(100, taken.Count(isNew => isNew));
    }
}
