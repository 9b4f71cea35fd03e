using Microsoft.Extensions.Logging.Abstractions;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Reports;
using SprintBot.Sprints;
using SprintBot.Storage.LiteDb;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Tests.Storage;

/// <summary>LiteDB in a folder of its own, or on a disk that a test brings.</summary>
internal sealed class LiteDbEngine : IStoreEngine
{
    private readonly TemporaryFolder _folder = new();
    private readonly IDisk _disk;
    private readonly string _path;
    private DurableDatabase? _database;

    public LiteDbEngine(IDisk? disk = null, string? path = null) => (_disk, _path) = (disk ?? new LocalDisk(), path ?? _folder.File("data.db"));

    public DurableDatabase Database => _database!;
    public ISprintStore Sprints => new SprintStore(Database);
    public ISprinterStore Sprinters => new SprinterStore(Database);
    public ITopicStore Topics => new TopicStore(Database);
    public IUpdateStore Updates => new UpdateStore(Database);
    public IPhotoStore Photos => new PhotoStore(Database);
    public IReportStore Reports => new ReportStore(Database);

    public async Task ReopenAsync()
    {
        await CloseAsync();
        _database = new DurableDatabase(_path, Schema.Prepare, _disk, NullLogger.Instance);
        await _database.Opened;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _folder.Dispose();
    }

    private async Task CloseAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
        _database = null;
    }
}
