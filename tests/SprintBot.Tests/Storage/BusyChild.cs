using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Storage.LiteDb;
using SprintBot.Updates;

namespace SprintBot.Tests.Storage;

/// <summary>Six people who post, edit, undo and add photos until the process is killed; it prints what was acknowledged.</summary>
internal static class BusyChild
{
    public const string Verb = "busy";
    public const string Edit = " (edited)";
    private const int People = 6;
    private static readonly CancellationToken None = CancellationToken.None;

    /// <param name="arguments">The data file, the first id to use.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var path, var first])
            return 2;
        await using var database = new DurableDatabase(path, Schema.Migrations, new LocalDisk(), NullLogger.Instance);
        await database.Opened;
        var start = long.Parse(first, CultureInfo.InvariantCulture);
        var parentIsGone = Task.Run(Console.In.ReadToEnd);
        var saving = Task.WhenAll(Enumerable.Range(0, People).Select(person => WorkAsync(path, database, start + person)));
        await await Task.WhenAny(parentIsGone, saving);
        return 0;
    }

    public static bool IsEdited(long id) => id % 3 == 1;

    public static bool IsUndone(long id) => id % 5 == 2;

    public static bool HasPhoto(long id) => id % 10 == 0;

    private static async Task WorkAsync(string path, DurableDatabase database, long id)
    {
        var updates = new UpdateStore(database);
        var photos = new PhotoFolder(path, new LocalDisk());
        var records = new PhotoStore(database);
        for (; ; id += People)
        {
            await updates.AddAsync(new Posting(Child.UpdateOf(id), NewTopic: null, People: []), None);
            Child.Say($"added {id}");
            if (IsEdited(id))
                await ChangeAsync(updates, id, "edited", update => update with { Text = update.Text + Edit });
            if (IsUndone(id))
                await ChangeAsync(updates, id, "undone", update => update with { DeletedAt = Child.UpdateOf(id).PostedAt });
            if (HasPhoto(id))
                await AddPhotoAsync(photos, records, id);
        }
    }

    private static async Task ChangeAsync(UpdateStore updates, long id, string word, Func<Update, Update> change)
    {
        await updates.ChangeAsync(Child.Guild, new UpdateId(id), change, None);
        Child.Say($"{word} {id}");
    }

    private static async Task AddPhotoAsync(PhotoFolder photos, PhotoStore records, long id)
    {
        await photos.SaveAsync(new PhotoId(id), Child.PhotoOf(id), None);
        await records.AddAsync(PhotoOf(id), None);
        Child.Say($"photo {id}");
    }

    private static Photo PhotoOf(long id) => new()
    {
        Id = new(id),
        Guild = Child.Guild,
        Sprint = Child.Sprint,
        Author = Child.AuthorOf(id),
        Day = new LocalDate(2026, 9, 14),
        FileName = "quay.png",
        ContentType = "image/png",
        PostedAt = Child.UpdateOf(id).PostedAt,
    };
}
