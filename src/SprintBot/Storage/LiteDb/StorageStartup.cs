using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SprintBot.Storage.LiteDb;

/// <summary>
/// Lets the host start only when the data file is open and all that was to be erased is gone, then sets photos aside that were saved without a word on them.
/// </summary>
internal sealed partial class StorageStartup(DurableDatabase database, Erasures erasures, PhotoFolder folder, PhotoStore photos, ILogger<StorageStartup> logger)
    : BackgroundService
{
    /// <exception cref="StorageException">The data file can't be opened.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await database.Opened.WaitAsync(cancellationToken);
        await FinishErasuresAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    private async Task FinishErasuresAsync(CancellationToken ct)
    {
        try
        {
            await erasures.FinishAsync(ct);
        }
        catch (StorageException error)
        {
            LogNotErased(error.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var id in folder.Tidy())
                if (!await photos.KnowsAsync(id, stoppingToken) && folder.SetAside(id))
                    LogSetAside(id.Value);
            foreach (var id in folder.Unclaimed())
                if (await photos.KnowsAsync(id, stoppingToken) && folder.BringBack(id))
                    LogBroughtBack(id.Value);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or StorageException)
        {
            LogNotTidied(error.Message);
        }
    }

    [LoggerMessage(3011, LogLevel.Information, "Photo {Id} was saved, but nothing that says whose it is; it was moved to the folder unclaimed")]
    private partial void LogSetAside(long id);

    [LoggerMessage(3014, LogLevel.Information, "Photo {Id} is claimed again, as after a restore; it was moved back from the folder unclaimed")]
    private partial void LogBroughtBack(long id);

    [LoggerMessage(3013, LogLevel.Error, "What somebody asked to have erased is gone from the records, but not yet from the disk; the next start tries again: {Reason}")]
    private partial void LogNotErased(string reason);

    [LoggerMessage(3012, LogLevel.Warning, "The photo folder could not be tidied; the next start tries again: {Reason}")]
    private partial void LogNotTidied(string reason);
}
