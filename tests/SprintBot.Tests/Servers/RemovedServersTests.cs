using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Testing;
using SprintBot.Discord;
using SprintBot.Servers;
using SprintBot.Sprints;
using SprintBot.Storage;

namespace SprintBot.Tests.Servers;

public sealed class RemovedServersTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly GuildId Guild = new(7);
    private readonly FakeClock clock = new(Instant.FromUtc(2026, 9, 16, 12, 0));
    private readonly Store store = new();

    [Fact]
    public async Task What_a_full_disk_did_not_let_be_noted_is_noted_later_with_its_own_time()
    {
        var gone = new RemovedServers(store, new KeepServersGone(Duration.FromDays(30)), clock, new DiscordClock(TimeProvider.System), NullLogger<RemovedServers>.Instance);
        gone.Connect([Guild]);
        var left = clock.GetCurrentInstant();
        store.IsFull = true;
        gone.Leave(Guild);
        await gone.FinishAsync();
        Assert.Empty(store.Gone);
        store.IsFull = false;
        clock.AdvanceDays(2);
        await gone.EraseDueAsync(None);
        Assert.Equal(left, store.Gone[Guild]);
    }

    [Fact]
    public async Task A_disk_that_is_still_full_at_the_next_look_loses_no_note()
    {
        var gone = new RemovedServers(store, new KeepServersGone(Duration.FromDays(30)), clock, new DiscordClock(TimeProvider.System), NullLogger<RemovedServers>.Instance);
        gone.Connect([Guild]);
        store.IsFull = true;
        gone.Leave(Guild);
        await gone.EraseDueAsync(None);
        await gone.EraseDueAsync(None);
        store.IsFull = false;
        await gone.EraseDueAsync(None);
        Assert.Contains(Guild, store.Gone);
    }

    [Fact]
    public async Task A_server_that_is_back_before_that_is_not_noted()
    {
        var gone = new RemovedServers(store, new KeepServersGone(Duration.FromDays(30)), clock, new DiscordClock(TimeProvider.System), NullLogger<RemovedServers>.Instance);
        gone.Connect([Guild]);
        store.IsFull = true;
        gone.Leave(Guild);
        gone.Come(Guild);
        await gone.FinishAsync();
        store.IsFull = false;
        await gone.EraseDueAsync(None);
        Assert.Empty(store.Gone);
    }

    private sealed class Store : IServerStore
    {
        public Task<bool> BeginKnowingAsync(IReadOnlyCollection<GuildId> here, CancellationToken ct) => throw new NotSupportedException();

        public Task<bool> MeetAsync(GuildId guild, CancellationToken ct) => throw new NotSupportedException();

        public bool IsFull { get; set; }

        public Dictionary<GuildId, Instant> Gone { get; } = [];

        public Task<ServerFigures> CountAsync(GuildId guild, CancellationToken ct) => throw new NotSupportedException();

        public Task<ServerFigures> EraseAsync(GuildId guild, CancellationToken ct) => throw new NotSupportedException();

        public Task NoteGoneAsync(GuildId guild, Instant since, CancellationToken ct) => Do(() => Gone.TryAdd(guild, since));

        public Task ForgetGoneAsync(GuildId guild, CancellationToken ct) => Do(() => Gone.Remove(guild));

        public Task<IReadOnlyList<(GuildId Guild, Instant Since)>> GoneAsync(CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<(GuildId, Instant)>>([.. Gone.Select(gone => (gone.Key, gone.Value))]);

        private Task Do(Action change)
        {
            if (IsFull)
                return Task.FromException(new StorageException("The disk is full."));
            change();
            return Task.CompletedTask;
        }
    }
}
