using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SprintBot.Digests;
using SprintBot.Moving;
using SprintBot.MyData;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Reminders;
using SprintBot.Reporting;
using SprintBot.Reporting.Templates;
using SprintBot.Reporting.Versions;
using SprintBot.Servers;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Storage.LiteDb;

/// <summary>The embedded store, as the host takes it.</summary>
public static class StorageRegistration
{
    /// <summary>Adds the stores. Opening begins as soon as the host makes one of its services; starting the host fails with a <see cref="StorageException"/> when it can't be done.</summary>
    public static IServiceCollection AddLiteDbStorage(this IServiceCollection services, StorageOptions options) => services
        .AddMetrics().AddSingleton<IDisk, LocalDisk>().AddSingleton<StoreMetrics>()
        .AddSingleton(provider => new DurableDatabase(
            options.Path, Schema.Migrations, provider.GetRequiredService<IDisk>(), provider.GetRequiredService<ILogger<DurableDatabase>>(), provider.GetRequiredService<StoreMetrics>()))
        .AddSingleton(provider => new PhotoFolder(options.Path, provider.GetRequiredService<IDisk>()))
        .AddSingleton<PhotoStore>().AddSingleton<Erasures>()
        .AddSingleton<IPhotoFiles>(provider => provider.GetRequiredService<PhotoFolder>())
        .AddSingleton<IPhotoStore>(provider => provider.GetRequiredService<PhotoStore>())
        .AddSingleton<ISprintStore, SprintStore>()
        .AddSingleton<ISprinterStore, SprinterStore>()
        .AddSingleton<ITopicStore, TopicStore>()
        .AddSingleton<IUpdateStore, UpdateStore>()
        .AddSingleton<IReminderStore, ReminderStore>()
        .AddSingleton<IReportStore, ReportStore>()
        .AddSingleton<ITemplateStore, TemplateStore>()
        .AddSingleton<IVersionStore, VersionStore>()
        .AddSingleton<IDigestStore, DigestStore>()
        .AddSingleton<IMyDataStore, MyDataStore>()
        .AddSingleton<IStoreHealth>(provider => new StoreHealth(provider.GetRequiredService<DurableDatabase>(), options.Path, provider.GetRequiredService<IDisk>()))
        .AddSingleton<IMoveStore, MoveStore>()
        .AddSingleton<IServerStore, ServerStore>()
        .AddSingleton<ISprintErasureStore, SprintErasureStore>()
        .AddHostedService<StorageStartup>();
}
