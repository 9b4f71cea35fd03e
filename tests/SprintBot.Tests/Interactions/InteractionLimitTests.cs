using SprintBot.Interactions;

namespace SprintBot.Tests.Interactions;

public sealed class InteractionLimitTests
{
    private const string TooMuch = "There is too much to do at once. Please try again in a minute.\nYour text was:\nwords";

    [Fact]
    public async Task Of_ten_thousand_at_once_each_is_saved_or_told_to_come_again()
    {
        using var router = new RouterUnderLoad();
        router.Take("update", first: 1, count: 10_000);
        await router.UntilToldAsync(10_000 - InteractionLimit.MostUnderWay); // while those that were taken still wait
        Assert.Empty(router.Saved);
        router.Updates.SetResult();
        await router.FinishAsync();
        Assert.Equal(new Dictionary<string, int> { ["Saved."] = InteractionLimit.MostUnderWay, [TooMuch] = 10_000 - InteractionLimit.MostUnderWay }, router.Told);
        Assert.Equal(InteractionLimit.MostUnderWay, router.Saved.Distinct().Count());
    }

    [Fact]
    public async Task A_rush_is_logged_when_it_begins_and_when_it_is_over_however_many_come()
    {
        using var router = new RouterUnderLoad();
        router.Take("update", first: 1, count: InteractionLimit.MostUnderWay + 300);
        router.Updates.SetResult();
        await router.FinishAsync();
        Assert.Equal(
            [
                $"Warning: {InteractionLimit.MostUnderWay} interactions are under way at once: further ones are told to come again in a minute",
                "Warning: The rush is over: 300 interactions were not taken, and 0 of them could not be told so",
            ], router.Log);
    }

    [Fact]
    public async Task After_a_rush_whoever_comes_is_taken_again()
    {
        using var router = new RouterUnderLoad();
        router.Take("update", first: 1, count: InteractionLimit.MostUnderWay + 1);
        router.Updates.SetResult();
        await router.FinishAsync();
        router.Take("update", first: 5_000, count: 1);
        await router.FinishAsync();
        Assert.Equal(InteractionLimit.MostUnderWay + 1, router.Saved.Count);
    }

    [Fact]
    public async Task Slow_reports_delay_no_update()
    {
        using var router = new RouterUnderLoad();
        router.Updates.SetResult();
        router.Take("report", first: 1, count: 20);
        router.Take("update", first: 100, count: 500);
        await router.UntilToldAsync(500);
        Assert.Equal(new Dictionary<string, int> { ["Saved."] = 500 }, router.Told);
        router.Reports.SetResult();
        await router.FinishAsync();
        Assert.Equal(20, router.Told["The report."]);
    }

    [Fact]
    public async Task Of_too_many_reports_the_last_are_told_to_come_again()
    {
        using var router = new RouterUnderLoad();
        router.Take("report", first: 1, count: SlowCommandQueue.AtOnce + SlowCommandQueue.MostWaiting + 7);
        await router.UntilToldAsync(7);
        router.Reports.SetResult();
        await router.FinishAsync();
        Assert.Equal(new Dictionary<string, int> { ["The report."] = SlowCommandQueue.AtOnce + SlowCommandQueue.MostWaiting, [TooMuch] = 7 }, router.Told);
    }
}
