using Microsoft.Extensions.Logging.Abstractions;
using SprintBot.Digests;
using SprintBot.Moving;
using SprintBot.MyData;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Reminders;
using SprintBot.Reporting;
using SprintBot.Reporting.Templates;
using SprintBot.Reporting.Versions;
using SprintBot.Reports.Tests;
using SprintBot.Servers;
using SprintBot.Sprints;
using SprintBot.Storage.LiteDb;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Tests.Storage;

/// <summary>LiteDB in a folder of its own, or on a disk that a test brings.</summary>
internal sealed class LiteDbEngine : IStoreEngine
{
    private readonly TemporaryFolder folder = new();
    private readonly IDisk disk;
    private readonly string path;
    private DurableDatabase? database;

    public LiteDbEngine(IDisk? disk = null, string? path = null) => (this.disk, this.path) = (disk ?? new LocalDisk(), path ?? folder.File("data.db"));

    public DurableDatabase Database => database!;
    public ISprintStore Sprints => new SprintStore(Database);
    public ISprinterStore Sprinters => new SprinterStore(Database);
    public ITopicStore Topics => new TopicStore(Database);
    public IUpdateStore Updates => new UpdateStore(Database);
    public IPhotoStore Photos => new PhotoStore(Database);
    public IReportStore Reports => new ReportStore(Database);
    public IDigestStore Digests => new DigestStore(Database);
    public IPhotoFiles PhotoFiles => Folder;
    public IMyDataStore MyData => new MyDataStore(Database, Erasures);
    public IMoveStore Moves => new MoveStore(Database, Folder);
    public IServerStore Servers => new ServerStore(Database, Erasures);
    public ISprintErasureStore SprintErasures => new SprintErasureStore(Database, Erasures);
    public IReminderStore Reminders => new ReminderStore(Database);
    public PhotoFolder Folder => new(path, disk);
    public Erasures Erasures => new(Database, Folder);
    public IVersionStore Versions => new VersionStore(Database);
    public ITemplateStore Templates => new TemplateStore(Database);

    public async Task ReopenAsync()
    {
        await CloseAsync();
        database = new DurableDatabase(path, Schema.Migrations, disk, NullLogger.Instance);
        await database.Opened;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        folder.Dispose();
    }

    private async Task CloseAsync()
    {
        if (database is not null)
            await database.DisposeAsync();
        database = null;
    }
}
