using System.Globalization;
using System.IO.Compression;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Sandbox.Play;

/// <summary>What a played sprint gave: the report's zips and checklist, what went wrong, and the figures.</summary>
internal sealed class PlayOutcome
{
    private readonly int[] posted = new int[3];

    public IReadOnlyList<(string Name, byte[] Bytes)> Zips { get; set; } = [];
    public string Checklist { get; set; } = "";

    /// <summary>What should not have happened; none makes a good play.</summary>
    public List<string> Complaints { get; } = [];

    public int Interactions { get; set; }
    public int Unanswered { get; set; }
    public List<TimeSpan> Callbacks { get; } = [];
    public IReadOnlyList<(string What, string Figure)> Figures { get; private set; } = [];

    public void Posted(PlayWay way) => posted[(int)way]++;

    public PlayOutcome Finish(PlayedServer server, SprintPlan plan, TimeSpan elapsed)
    {
        foreach (var violation in server.Sandbox.Violations)
            Complaints.Add($"Against Discord's description: {violation}");
        foreach (var ping in server.Sandbox.Pings)
            Complaints.Add($"Somebody was pinged: {ping}");
        var times = Callbacks.Select(time => time.TotalMilliseconds).Order().ToList();
        Figures =
        [
            ("Updates", $"{posted.Sum()}: {posted[0]} by command, {posted[1]} by form, {posted[2]} from messages"),
            ("People, topics, photos", $"{plan.People.Count}, {plan.Topics.Count}, {plan.Photos.Count}"),
            ("Interactions", $"{Interactions}, {Unanswered} unanswered, {server.Bot.Restarts} restarts of the bot"),
            ("Time to acknowledge", string.Create(CultureInfo.InvariantCulture, $"{times[times.Count / 2]:0.0} ms at the median, {times[^1]:0.0} ms at most")),
            ("The bot's memory", string.Create(CultureInfo.InvariantCulture, $"{server.Bot.MemoryInMiB():0} MiB")),
            ("All in all", string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0} s")),
        ];
        return this;
    }

    /// <summary>Writes the zips, and what is in them, to a folder.</summary>
    public async Task WriteAsync(string folder, CancellationToken ct)
    {
        foreach (var (name, bytes) in Zips)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes, ct);
            using var zip = new ZipArchive(new MemoryStream(bytes));
            zip.ExtractToDirectory(folder, overwriteFiles: true);
        }
    }
}
