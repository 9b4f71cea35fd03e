using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Storage;
using SprintBot.Storage.LiteDb;
using SprintBot.Tests.Stories;
using SprintBot.Updates;

namespace SprintBot.Tests.Storage;

/// <summary>This assembly as a process of its own, to be killed: it saves as long as its parent lives, and prints what was acknowledged.</summary>
internal static class Child
{
    private const int Producers = 8;
    private static readonly Lock Output = new();

    /// <param name="arguments">The data file, the first id to use; or what <see cref="BotChild"/> takes.</param>
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is [BotChild.Verb, .. var others])
            return await BotChild.RunAsync(others);
        if (arguments is [BusyChild.Verb, .. var rest])
            return await BusyChild.RunAsync(rest);
        if (arguments is not [var path, var first])
            return 2;
        try
        {
            await using var database = new DurableDatabase(path, Schema.Migrations, new LocalDisk(), NullLogger.Instance);
            await database.Opened;
            Say("opened");
            var start = long.Parse(first, CultureInfo.InvariantCulture);
            var parentIsGone = Task.Run(Console.In.ReadToEnd);
            var saving = Task.WhenAll(Enumerable.Range(0, Producers).Select(producer => SaveForEverAsync(path, database, start + producer)));
            await await Task.WhenAny(parentIsGone, saving);
        }
        catch (StorageException error)
        {
            Say(error.Message);
            return 1;
        }
        return 0;
    }

    /// <summary>Starts it.</summary>
    public static Process Start(string path, long firstId) => Run(path, firstId.ToString(CultureInfo.InvariantCulture));

    /// <summary>Starts this assembly with these arguments.</summary>
    public static Process Run(params IEnumerable<string> arguments)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var dotnet = Path.Combine(runtime, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return Process.Start(new ProcessStartInfo(dotnet, ["exec", typeof(Child).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    public static GuildId Guild { get; } = new(1_300_000_000_000_000_001);

    public static SprintId Sprint { get; } = new(1_300_000_000_000_000_002);

    /// <summary>An update and its photo, from a few bytes to several pages; all of it follows from the id.</summary>
    public static Update UpdateOf(long id) => new()
    {
        Id = new UpdateId(id),
        Guild = Guild,
        Sprint = Sprint,
        Author = AuthorOf(id),
        Day = new LocalDate(2026, 9, 14).PlusDays((int)(id % 7)),
        Text = string.Join(' ', Enumerable.Range(0, 1 + (int)(SmallOf(id) * 7919 % 997)).Select(number => number * SmallOf(id))),
        PostedAt = Instant.FromUnixTimeSeconds(SmallOf(id)),
    };

    public static UserId AuthorOf(long id) => new(1_300_000_000_000_000_100 + (id % 5));

    private static long SmallOf(long id) => id % 1_000_000_000;

    public static byte[] PhotoOf(long id)
    {
        var content = new byte[SmallOf(id) * 7919 % 99_991];
        new Random((int)SmallOf(id)).NextBytes(content);
        return Pictures.Png(content);
    }

    private static async Task SaveForEverAsync(string path, DurableDatabase database, long id)
    {
        var updates = new UpdateStore(database);
        var photos = new PhotoFolder(path, new LocalDisk());
        for (; ; id += Producers)
        {
            await updates.AddAsync(new Posting(UpdateOf(id), NewTopic: null, People: []), CancellationToken.None);
            Say($"update {id}");
            if (id % 10 != 0)
                continue;
            await photos.SaveAsync(new PhotoId(id), PhotoOf(id), CancellationToken.None);
            Say($"photo {id}");
        }
    }

    /// <summary>Prints a line at once.</summary>
    public static void Say(string line)
    {
        lock (Output)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
