using System.Globalization;
using System.Text.Json;
using SprintBot.Sandbox;

namespace SprintBot.Benchmarks.Soaking;

/// <summary>Somebody who posts, edits, undoes and adds photos, and keeps book of what the bot has acknowledged.</summary>
internal sealed class Sprinter(SandboxUser user, SandboxChannel channel, int seed)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");
    private readonly Random random = new(seed);
    private readonly Dictionary<string, Entry> posts = [];
    private readonly Dictionary<string, Entry> photos = [];
    private int number;

    /// <summary>What was answered, and what was not or with an apology.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>What was not answered, or with an apology: it may have been done or not.</summary>
    public int Unknown { get; private set; }

    public async Task ActAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await (random.Next(10) switch { 0 => EditAsync(), 1 => UndoAsync(), 2 => AddPhotoAsync(), _ => PostAsync() });
            await Task.Delay(random.Next(200, 800), ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>What the bot has lost, doubled or not done although it said so.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken ct)
    {
        var answer = await user.SlashAsync(channel, "profile export", ct: ct);
        await answer.WaitForFinalAsync(ct);
        if (answer.Attachments is not [var file, ..])
            return [$"{user}: no export but “{answer.Text}”"];
        using var json = JsonDocument.Parse(file.Bytes);
        var sprints = json.RootElement.GetProperty("sprints").EnumerateArray().ToList();
        return [.. Compare(posts, [.. sprints.SelectMany(sprint => Texts(sprint, "updates", "text"))]), .. Compare(photos, [.. sprints.SelectMany(sprint => Texts(sprint, "photos", "caption"))])];
    }

    private async Task PostAsync()
    {
        var (name, text) = Next("post");
        var entry = posts[name] = new Entry(text);
        var answer = await TriedAsync(() => user.SlashAsync(channel, "update", new { text }));
        entry.Answer = answer;
        Count(entry.IsSure = answer?.Content == "Saved.");
    }

    private async Task EditAsync()
    {
        if (Pick() is not (var name, { } entry) || await TriedAsync(() => user.ClickAsync(entry.Answer!, "Edit")) is not { Modal: { } form })
            return;
        var text = $"{name} edited {++number}";
        entry.Texts.Add(text);
        var answer = await TriedAsync(() => user.SubmitAsync(form, new Dictionary<string, object> { ["What you did"] = text }));
        if (Count(answer?.Content == "Saved."))
            entry.Texts.RemoveAll(other => other != text);
        else
            entry.Answer = null; // nobody knows, so it is left alone
    }

    private async Task UndoAsync()
    {
        if (Pick() is not (_, { } entry))
            return;
        var answer = await TriedAsync(() => user.ClickAsync(entry.Answer!, "Undo"));
        entry.Answer = null;
        entry.IsSure = false;
        entry.IsUndone = Count(answer?.Content.StartsWith("Taken back.", StringComparison.Ordinal) == true);
    }

    private async Task AddPhotoAsync()
    {
        var (name, text) = Next("photo");
        var entry = photos[name] = new Entry(text);
        var bytes = new byte[random.Next(Picture.Length, 200_000)];
        random.NextBytes(bytes);
        Picture.CopyTo(bytes, 0);
        var answer = await TriedAsync(() => user.SlashAsync(channel, "photo add", new { image = new SandboxFile("photo.png", bytes), caption = text }));
        Count(entry.IsSure = answer?.Content.StartsWith("Saved", StringComparison.Ordinal) == true);
    }

    /// <summary>The last answer; null where there is none in time.</summary>
    private static async Task<SandboxAnswer?> TriedAsync(Func<Task<SandboxAnswer>> act)
    {
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            var answer = await act().WaitAsync(timeout.Token);
            return answer.Responded ? await answer.WaitForFinalAsync(timeout.Token) : null;
        }
        catch (Exception fault) when (fault is OperationCanceledException or InvalidOperationException or ClientRefusal)
        {
            return null;
        }
    }

    private (string Name, Entry?) Pick()
    {
        var known = posts.Where(post => post.Value is { IsSure: true, Answer: not null }).ToList();
        return known.Count == 0 ? ("", null) : (known[random.Next(known.Count)] is var (name, entry) ? (name, entry) : default);
    }

    private (string Name, string Text) Next(string what)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{what} {++number:000000}");
        return (name, $"{name} as it was");
    }

    private bool Count(bool isAcknowledged)
    {
        if (isAcknowledged)
            Acknowledged++;
        else
            Unknown++;
        return isAcknowledged;
    }

    private IEnumerable<string> Compare(Dictionary<string, Entry> expected, List<string> kept)
    {
        var found = kept.ToLookup(text => text.Length >= 12 ? string.Join(' ', text.Split(' ').Take(2)) : text);
        foreach (var (name, entry) in expected)
        {
            var texts = found[name].ToList();
            if (texts.Count > 1)
                yield return $"{user}: “{name}” is there {texts.Count} times";
            if (texts.Count == 0 && entry.IsSure)
                yield return $"{user}: “{name}” is lost";
            if (texts.Count > 0 && entry.IsUndone)
                yield return $"{user}: “{name}” was taken back and is there";
            if (texts.FirstOrDefault(text => !entry.Texts.Contains(text)) is { } wrong)
                yield return $"{user}: “{wrong}” should be “{entry.Texts[^1]}”";
        }
    }

    private static IEnumerable<string> Texts(JsonElement sprint, string list, string property) =>
        sprint.TryGetProperty(list, out var items) ? items.EnumerateArray().Select(item => item.GetProperty(property).GetString()!) : [];

    /// <summary>What was sent: the texts that it may have by now, and what the bot has said of it.</summary>
    private sealed class Entry(string text)
    {
        public List<string> Texts { get; } = [text];

        public SandboxAnswer? Answer { get; set; }

        public bool IsSure { get; set; }

        public bool IsUndone { get; set; }
    }
}
