using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Sprints;
using SprintDay = SprintBot.Sprints.SprintDay;

namespace SprintBot.Sandbox.Play;

/// <summary>Plays a sprint as its people would: commands, forms and messages in turn, each by its author.</summary>
internal sealed partial class Playthrough
{
    private const int LongestMessage = 2000;
    private const int LongestForm = 4000;
    private const int MostAttempts = 20;
    private static readonly TimeSpan WhileFollowing = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    private readonly SprintPlan plan;
    private readonly string photoFolder;
    private readonly Action<string> step;
    private readonly PlayedServer server;
    private readonly PlayOutcome outcome = new();
    private int photosPosted;

    private Playthrough(SprintPlan plan, string photoFolder, Action<string> step, PlayedServer server) =>
        (this.plan, this.photoFolder, this.step, this.server) = (plan, photoFolder, step, server);

    /// <summary>How many steps <see cref="RunAsync"/> tells of.</summary>
    public static int Steps(SprintPlan plan) => plan.People.Count + plan.Topics.Count + plan.Updates.Count + plan.Photos.Count + 4;

    /// <param name="plan">The sprint.</param>
    /// <param name="photoFolder">Where its photos are looked up; for a missing one a placeholder is drawn.</param>
    /// <param name="step">Told of each step before it is done.</param>
    /// <param name="ct">Stops the bot and the sandbox.</param>
    /// <exception cref="PlayFailure">The bot does not answer.</exception>
    public static async Task<PlayOutcome> RunAsync(SprintPlan plan, string photoFolder, Action<string> step, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        await using var server = await PlayedServer.StartAsync(plan, ct);
        var play = new Playthrough(plan, photoFolder, step, server);
        await play.PlayAsync(ct);
        return play.outcome.Finish(server, plan, clock.Elapsed);
    }

    private async Task PlayAsync(CancellationToken ct)
    {
        step($"{server.Organiser.GlobalName} opens {plan.Sprint.Name}");
        await OpenSprintAsync(ct);
        foreach (var person in plan.People)
            await SetProfileAsync(person, ct);
        foreach (var topic in plan.Topics)
            await AddTopicAsync(topic, ct);
        for (var index = 0; index < plan.Updates.Count; index++)
            await PostAsync(plan.Updates[index], index, ct);
        foreach (var photo in plan.Photos)
            await AddPhotoAsync(photo, ct);
        step("The sprint ends");
        await UntilAnsweredAsync(() => OrganiseAsync("sprint end", null, ct), Never, ct);
        step("The report is made");
        await ReportAsync(ct);
    }

    private async Task OpenSprintAsync(CancellationToken ct)
    {
        var sprint = plan.Sprint;
        var options = Options(
            ("name", sprint.Name), ("start", SprintDay.Show(sprint.Start)), ("end", sprint.End is { } end ? SprintDay.Show(end) : null),
            ("timezone", sprint.TimeZone), ("location", sprint.Location), ("host", sprint.Host), ("project", sprint.Project));
        await UntilAnsweredAsync(
            async () => await OrganiseAsync("sprint start", options, ct),
            async () => (await OrganiseAsync("sprint list", null, ct)).Text.Contains("open", StringComparison.Ordinal), ct);
        await UntilAnsweredAsync(async () => await SubmitAsync(server.Organiser, await OrganiseAsync("sprint edit", null, ct), ct,
            ("goals", Said(sprint.Goals)), ("intro", Said(sprint.Intro)), ("closing", Said(sprint.Closing)), ("thanks", Said(sprint.Thanks)), ("signers", Said(sprint.Signers))), Never, ct);
    }

    private async Task SetProfileAsync(Person person, CancellationToken ct)
    {
        step($"{person.Name} says who that is");
        var answer = await UntilAnsweredAsync(() => SlashAsync(server.UserOf(person.Id), "profile set", Options(
            ("name", person.Name), ("short", person.ShortName), ("newcomer", person.Newcomer), ("affiliation", person.Affiliation), ("link", person.Link)), ct), Never, ct);
        if (!answer.Text.Contains("Saved", StringComparison.Ordinal))
            outcome.Complaints.Add($"What {person.Name} said of themselves was not taken: {answer.Text.ReplaceLineEndings(" ")}");
    }

    private async Task AddTopicAsync(Topic topic, CancellationToken ct)
    {
        step($"A topic: {topic.Name}");
        var answer = await UntilAnsweredAsync(() => OrganiseAsync("topic add", Options(("name", topic.Name), ("url", topic.Url), ("about", Said(topic.About)), ("kind", topic.Kind)), ct), Never, ct);
        if (!answer.Text.Contains(topic.Name, StringComparison.Ordinal)) // a second try is told that there is one of that name
            outcome.Complaints.Add($"The topic {topic.Name} was not taken: {answer.Text.ReplaceLineEndings(" ")}");
    }

    private async Task PostAsync(Update update, int index, CancellationToken ct)
    {
        var author = server.UserOf(update.Author);
        step($"{author.GlobalName}, {SprintDay.Show(update.Day)}");
        var text = Said(update.Text)!;
        var ways = new[] { PlayWay.Command, PlayWay.Form, PlayWay.Message }.Where(way => Fits(way, update, text)).ToList();
        if (ways.Count == 0)
        {
            outcome.Complaints.Add($"Update {index + 1} can't be posted: its text of {text.Length} characters fits no way of posting.");
            return;
        }
        var way = Fits((PlayWay)(index % 3), update, text) ? (PlayWay)(index % 3) : ways[0];
        var answer = await UntilAnsweredAsync(async () => await IsSavedAsync(author, index, ct)
            ? await CompleteAsync(author, update, ct)
            : way switch
            {
                PlayWay.Form => await PostFormAsync(author, update, text, ct),
                PlayWay.Message => await PostMessageAsync(author, update, text, ct),
                _ => await PostCommandAsync(author, update, text, ct),
            }, Never, ct);
        if (!answer.Buttons.Contains("Undo"))
            outcome.Complaints.Add($"Update {index + 1} was not taken: {answer.Text.ReplaceLineEndings(" ")}");
        else
            outcome.Posted(way);
    }

    private static bool Fits(PlayWay way, Update update, string text) => way switch
    {
        PlayWay.Command => !text.Contains('\n') && update.With.Count <= 3,
        PlayWay.Form => text.Length <= LongestForm,
        _ => text.Length <= LongestMessage,
    };

    private Task<SandboxAnswer> PostCommandAsync(SandboxUser author, Update update, string text, CancellationToken ct)
    {
        var partners = update.With.Select(server.UserOf).ToList();
        return SlashAsync(author, "update", Options(
            ("text", text), ("topic", NameOf(update)), ("with", partners.ElementAtOrDefault(0)), ("with2", partners.ElementAtOrDefault(1)), ("with3", partners.ElementAtOrDefault(2)),
            ("status", StatusOf(update)), ("next", Said(update.Next)), ("blockers", Said(update.Blockers)), ("day", SprintDay.Show(update.Day))), ct);
    }

    private async Task<SandboxAnswer> PostFormAsync(SandboxUser author, Update update, string text, CancellationToken ct)
    {
        var form = await SlashAsync(author, "update", Options(("day", SprintDay.Show(update.Day))), ct);
        var saved = await SubmitAsync(author, form, ct, ("text", text), ("topic", NameOf(update)), ("with", Partners(update)), ("next", Said(update.Next)));
        if (update.Status is not null)
            saved = await SubmitAsync(author, await ClickAsync(author, saved, "Edit", ct), ct, ("status", StatusOf(update)));
        return update.Blockers is null ? saved : await SubmitAsync(author, await ClickAsync(author, saved, "More", ct), ct, ("blockers", Said(update.Blockers)));
    }

    private async Task<SandboxAnswer> PostMessageAsync(SandboxUser author, Update update, string text, CancellationToken ct)
    {
        var message = await author.PostAsync(server.Channel, text, ct: ct);
        var saved = await AnsweredAsync(await author.MessageCommandAsync("Add to sprint report", message, ct), ct);
        if (update.Topic is not null || update.With.Count > 0 || update.Next is not null || update.Status is not null)
            saved = await SubmitAsync(author, await ClickAsync(author, saved, "Edit", ct), ct,
                ("topic", NameOf(update)), ("with", Partners(update)), ("status", StatusOf(update)), ("next", Said(update.Next)));
        return await SubmitAsync(author, await ClickAsync(author, saved, "More", ct), ct, ("day", SprintDay.Show(update.Day)), ("blockers", Said(update.Blockers)));
    }

    /// <summary>Finishes an update that was saved before the bot died, and of which nobody knows how much was.</summary>
    private async Task<SandboxAnswer> CompleteAsync(SandboxUser author, Update update, CancellationToken ct)
    {
        var newestFirst = await author.AutocompleteAsync(server.Channel, "updates edit", "update", "", ct: ct);
        if (newestFirst.Count == 0)
            throw new PlayInterruption();
        var form = await SlashAsync(author, "updates edit", Options(("update", newestFirst[0].Value)), ct);
        var saved = await SubmitAsync(author, form, ct, ("topic", NameOf(update)), ("with", Partners(update)), ("status", StatusOf(update)), ("next", Said(update.Next)));
        return await SubmitAsync(author, await ClickAsync(author, saved, "More", ct), ct, ("day", SprintDay.Show(update.Day)), ("blockers", Said(update.Blockers)));
    }

    private async Task AddPhotoAsync(Photo photo, CancellationToken ct)
    {
        step($"A photo: {photo.FileName}");
        if (photo.Caption is null)
        {
            outcome.Complaints.Add($"The photo {photo.FileName} can't be posted: /photo add needs a caption.");
            return;
        }
        var path = Path.Combine(photoFolder, plan.FileOf(photo.Id));
        var bytes = File.Exists(path) ? await File.ReadAllBytesAsync(path, ct) : Drawing.Placeholder(photo.FileName, photo.ContentType);
        var topic = plan.Topics.FirstOrDefault(known => known.Id == photo.Topic)?.Name;
        var answer = await UntilAnsweredAsync(
            () => SlashAsync(server.UserOf(photo.Author), "photo add", Options(
                ("image", new SandboxFile(photo.FileName, bytes)), ("caption", Said(photo.Caption)), ("topic", topic), ("day", SprintDay.Show(photo.Day))), ct),
            async () => (await OrganiseAsync("sprint status", null, ct)).Text.Contains($", {photosPosted + 1} photo", StringComparison.Ordinal), ct);
        photosPosted++;
        if (answer.Content.StartsWith("Saved", StringComparison.Ordinal) is false && answer.Content.Contains("photo", StringComparison.Ordinal) is false)
            outcome.Complaints.Add($"The photo {photo.FileName} was not taken: {answer.Text.ReplaceLineEndings(" ")}");
    }

    private async Task ReportAsync(CancellationToken ct)
    {
        var answer = await UntilAnsweredAsync(() => OrganiseAsync("report generate", null, ct), Never, ct);
        await FollowedAsync(answer, ct);
        outcome.Checklist = string.Join('\n', [answer.Content, .. answer.FollowUps.Select(message => message.Content)]);
        outcome.Zips = [.. answer.Attachments.Concat(answer.FollowUps.SelectMany(message => message.Attachments)).Select(file => (file.Name, file.Bytes))];
        if (outcome.Zips.Count == 0)
            throw new PlayFailure($"no report came: {answer.Text}");
    }

    /// <summary>Nobody says which follow-up is the last: the one after which none comes for a while.</summary>
    private static async Task FollowedAsync(SandboxAnswer answer, CancellationToken ct)
    {
        for (var before = -1; before != answer.FollowUps.Count;)
        {
            before = answer.FollowUps.Count;
            await Task.Delay(WhileFollowing, ct);
        }
    }

    /// <summary>Does it again when the bot died over it, unless it turns out to be done.</summary>
    private async Task<SandboxAnswer> UntilAnsweredAsync(Func<Task<SandboxAnswer>> act, Func<Task<bool>> isDone, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (attempt > 1 && await isDone())
                    return await OrganiseAsync("sprint status", null, ct);
                return await act();
            }
            catch (PlayInterruption) when (attempt < MostAttempts)
            {
                await server.Bot.WaitUntilReadyAsync(ct);
            }
            catch (PlayInterruption)
            {
                throw new PlayFailure("the application did not respond, time and again.");
            }
        }
    }

    private static Task<bool> Never() => Task.FromResult(false);

    private async Task<bool> IsSavedAsync(SandboxUser author, int index, CancellationToken ct)
    {
        if (outcome.Unanswered == 0)
            return false;
        var list = await SlashAsync(author, "updates list", null, ct);
        var expected = plan.Updates.Take(index + 1).Count(update => update.Author == plan.Updates[index].Author);
        return Counted().Match(list.Content) is { Success: true } match && int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) >= expected;
    }

    private Task<SandboxAnswer> OrganiseAsync(string command, Dictionary<string, object>? options, CancellationToken ct) => SlashAsync(server.Organiser, command, options, ct);

    private async Task<SandboxAnswer> SlashAsync(SandboxUser user, string command, Dictionary<string, object>? options, CancellationToken ct) =>
        await AnsweredAsync(await user.SlashAsync(server.Channel, command, options, ct), ct);

    private async Task<SandboxAnswer> ClickAsync(SandboxUser user, SandboxAnswer answer, string button, CancellationToken ct)
    {
        if (!answer.Buttons.Contains(button))
            throw new PlayFailure($"there is no button {button} under: {answer.Text}");
        return await AnsweredAsync(await user.ClickAsync(answer, button, ct), ct);
    }

    private async Task<SandboxAnswer> SubmitAsync(SandboxUser user, SandboxAnswer opened, CancellationToken ct, params (string Name, object? Value)[] values)
    {
        var form = opened.Modal ?? throw new PlayFailure($"no form opened: {opened.Text}");
        return await AnsweredAsync(await user.SubmitAsync(form, Options(values), ct), ct);
    }

    private async Task<SandboxAnswer> AnsweredAsync(SandboxAnswer answer, CancellationToken ct)
    {
        outcome.Interactions++;
        if (!answer.Responded)
        {
            outcome.Unanswered++;
            throw new PlayInterruption();
        }
        if (answer.TimeToCallback is { } time)
            outcome.Callbacks.Add(time);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(Timeout);
        try
        {
            return await answer.WaitForFinalAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            outcome.Unanswered++;
            throw new PlayInterruption();
        }
    }

    /// <summary>A text with the sandbox's ids in its mentions.</summary>
    private string? Said(string? text) => text is null ? null : Mention().Replace(text, match =>
        server.Find(new PersonId(long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)))?.Mention ?? match.Value);

    private string? NameOf(Update update) => plan.Topics.FirstOrDefault(topic => topic.Id == update.Topic)?.Name;

    private static string? StatusOf(Update update) => update.Status is { } status ? UpdateStatusName.Of(status) : null;

    private SandboxUser[]? Partners(Update update) => update.With.Count == 0 ? null : [.. update.With.Select(server.UserOf)];

    private static Dictionary<string, object> Options(params (string Name, object? Value)[] options) =>
        options.Where(option => option.Value is not null).ToDictionary(option => option.Name, option => option.Value!, StringComparer.Ordinal);

    [GeneratedRegex("<@([0-9]+)>")]
    private static partial Regex Mention();

    [GeneratedRegex(": ([0-9]+) updates? of ")]
    private static partial Regex Counted();
}
