using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SprintBot.Photos;
using SprintBot.Reporting;
using SprintBot.Reports.Tests;
using SprintBot.Storage;
using SprintBot.Storage.LiteDb;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Tests.Storage;

public sealed class StorageRegistrationTests : IDisposable
{
    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_host_starts_with_every_store_and_stops_with_all_saved()
    {
        using (var host = Host())
        {
            await host.StartAsync();
            await host.Services.GetRequiredService<IUpdateStore>().AddAsync(new Posting(Child.UpdateOf(1), null, []), CancellationToken.None);
            Assert.Empty(await host.Services.GetRequiredService<ITopicStore>().ListAsync(Child.Sprint, CancellationToken.None));
            Assert.Empty(await host.Services.GetRequiredService<IPhotoStore>().ListAsync(Child.Sprint, CancellationToken.None));
            Assert.Null(await host.Services.GetRequiredService<IReportStore>().ReadAsync(new(1), Child.Sprint, CancellationToken.None));
            await host.StopAsync();
        }
        using var again = Host();
        await again.StartAsync();
        Assert.Single(await again.Services.GetRequiredService<IUpdateStore>().ListAsync(Child.Sprint, null, null, CancellationToken.None));
    }

    [Fact]
    public async Task A_host_does_not_start_on_data_it_can_not_open()
    {
        await File.WriteAllTextAsync(home.File("data.db"), "something else");
        using var host = Host();
        await Assert.ThrowsAsync<StorageException>(() => host.StartAsync());
    }

    [Fact]
    public async Task Photos_without_a_record_are_set_aside_at_a_start_and_others_stay()
    {
        var folder = new PhotoFolder(home.File("data.db"), new LocalDisk());
        await folder.SaveAsync(new PhotoId(1), new byte[] { 1 }, CancellationToken.None);
        await folder.SaveAsync(new PhotoId(2), new byte[] { 2 }, CancellationToken.None);
        using var host = Host();
        var known = new Photo
        {
            Id = new PhotoId(2),
            Guild = new(1),
            Sprint = Child.Sprint,
            Author = new(1),
            Day = new NodaTime.LocalDate(2026, 9, 14),
            FileName = "a.png",
            ContentType = "image/png",
            PostedAt = default,
        };
        await host.Services.GetRequiredService<IPhotoStore>().AddAsync(known, CancellationToken.None);

        await host.StartAsync();
        await host.Services.GetServices<IHostedService>().OfType<BackgroundService>().Single(service => service is StorageStartup).ExecuteTask!;

        Assert.Null(folder.Open(new PhotoId(1)));
        await using var stays = folder.Open(new PhotoId(2));
        Assert.NotNull(stays);
    }

    private IHost Host()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLiteDbStorage(new StorageOptions { Path = home.File("data.db") });
        return builder.Build();
    }
}
