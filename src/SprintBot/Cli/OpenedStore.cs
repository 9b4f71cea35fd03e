using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SprintBot.Running;
using SprintBot.Storage;
using SprintBot.Storage.LiteDb;

namespace SprintBot.Cli;

/// <summary>The bot's data, opened for one verb: nobody else has them meanwhile, no bot either.</summary>
internal sealed class OpenedStore : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private OpenedStore(ServiceProvider services, string path) => (this.services, Path) = (services, path);

    /// <summary>The data file.</summary>
    public string Path { get; }

    /// <param name="mayBeNew">Whether a data file is made where there is none.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="VerbFailure">There are no data, a bot has them, or they can't be opened.</exception>
    public static async Task<OpenedStore> OpenAsync(bool mayBeNew, CancellationToken ct)
    {
        var options = Options();
        if (!mayBeNew && !File.Exists(options.Path))
            throw new VerbFailure($"there is no data file {options.Path}: run this in the bot's folder, or name the file in Storage__Path.");
        var services = new ServiceCollection().AddSingleton(typeof(ILogger<>), typeof(StandardErrorLogger<>)).AddLiteDbStorage(options).BuildServiceProvider();
        try
        {
            await services.GetRequiredService<DurableDatabase>().Opened.WaitAsync(ct);
            return new OpenedStore(services, options.Path);
        }
        catch (Exception fault)
        {
            await services.DisposeAsync();
            throw fault is StorageException ? new VerbFailure(fault.Message, fault) : fault;
        }
    }

    /// <summary>The data; null where there is no data file yet.</summary>
    /// <exception cref="VerbFailure">A bot has them, or they can't be opened.</exception>
    public static async Task<OpenedStore?> OpenIfThereAsync(CancellationToken ct) => File.Exists(Options().Path) ? await OpenAsync(mayBeNew: false, ct) : null;

    /// <summary>One of the stores.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => services.DisposeAsync();

    /// <summary>Where the data are, by the settings.</summary>
    /// <exception cref="VerbFailure">The settings can't be read.</exception>
    public static StorageOptions Options()
    {
        try
        {
            return BotConfiguration.Load()["Storage:Path"] is { } path && !string.IsNullOrWhiteSpace(path) ? new StorageOptions { Path = path } : new StorageOptions();
        }
        catch (StartFailure fault)
        {
            throw new VerbFailure(fault.Message, fault);
        }
    }
}
