using Microsoft.Extensions.DependencyInjection;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.MyData;
using SprintBot.Reporting;
using SprintBot.Reporting.Templates;
using SprintBot.Reporting.Versions;
using SprintBot.Sandbox;
using SprintBot.Sprints;
using SprintBot.Tests.Stories;

namespace SprintBot.Tests.Strangers;

/// <summary>Nobody sees or changes what is another server's or another person's, whatever ids are sent: each command, option and button of the table is tried.</summary>
public sealed class StrangerTests
{
    private const Permissions Sprinter = Permissions.None;
    private const Permissions Organiser = Permissions.ManageEvents | Permissions.Administrator;

    /// <summary>What everybody of a server may see or change of its sprint.</summary>
    private static readonly HashSet<string> Shared = ["digest", "topic list", "topic edit", "topic add", "update", "profile export"]; // an export tells of which sprint, topics and partners its words are

    private static readonly HashSet<string> SharedActions = ["digest", "update-ask"];

    [Fact]
    public async Task Every_command_and_every_button_has_a_case_in_the_walk()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var walk = await Walk.PrepareAsync(bot);
        Assert.Equal(PathsOf(bot).Select(path => path.Path).Order(StringComparer.Ordinal), walk.Commands.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Table(bot).Actions.Keys.Order(StringComparer.Ordinal), walk.Actions.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_organiser_of_another_server_sees_and_changes_nothing()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var walk = await Walk.PrepareAsync(bot);
        var elsewhere = bot.Sandbox.CreateGuild("Elsewhere");
        var channel = elsewhere.CreateTextChannel("sprint");
        var mallory = elsewhere.AddMember("mallory", "Mallory", permissions: SandboxPermissions.Organiser);
        await bot.SlashAsync(mallory, "sprint start", new { name = "Mallory's sprint", start = "2026-09-14", end = "2026-09-20" }, channel);
        var before = await KeptAsync(bot, walk);
        var seen = await AllAsync(bot, walk, new Stranger(Table(bot), elsewhere, channel, mallory, Organiser));
        Assert.All(seen, shown => AssertNoSecret(shown.Of, shown.Text));
        Assert.Equivalent(before, await KeptAsync(bot, walk), strict: true);
    }

    [Fact]
    public async Task A_sprinter_of_the_same_server_sees_and_changes_what_is_everybodys_only()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var walk = await Walk.PrepareAsync(bot);
        var before = await PersonalAsync(bot);
        var seen = await AllAsync(bot, walk, new Stranger(Table(bot), bot.Guild, bot.Channel, bot.Tom, Sprinter), path => !Table(bot).IsForOrganisers(path));
        Assert.All(seen.Where(shown => !Shared.Contains(shown.Of) && !SharedActions.Contains(shown.Of)), shown => AssertNoSecret(shown.Of, shown.Text));
        Assert.Equivalent(before, await PersonalAsync(bot), strict: true);
    }

    [Fact]
    public async Task An_organisers_form_is_for_organisers_although_its_command_opened_it()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var walk = await Walk.PrepareAsync(bot);
        var before = await KeptAsync(bot, walk);
        Assert.Contains("for organisers", await new Stranger(Table(bot), bot.Guild, bot.Channel, bot.Tom, Sprinter).ActAsync(walk.Actions["sprint-edit"], walk.Fields), StringComparison.Ordinal);
        Assert.Equivalent(before, await KeptAsync(bot, walk), strict: true);
    }

    [Fact]
    public async Task Organisers_commands_are_refused_to_sprinters_by_the_bot_itself()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        foreach (var path in PathsOf(bot).Select(path => path.Path).Where(Table(bot).IsForOrganisers))
        {
            var call = new Stranger(Table(bot), bot.Guild, bot.Channel, bot.Tom, Sprinter).CallOf(path, new Dictionary<string, object>());
            var refused = await Assert.ThrowsAsync<UserError>(() => bot.Services.GetRequiredService<OrganiserCheck>().CheckAsync(call, CancellationToken.None));
            Assert.Contains("for organisers", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_the_walk_looks_for_is_there_for_those_who_may_see_it()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var walk = await Walk.PrepareAsync(bot);
        var organiser = new Stranger(Table(bot), bot.Guild, bot.Channel, bot.Organiser, Organiser);
        foreach (var path in new[] { "updates list", "updates edit", "digest", "topic list", "report history", "report template show", "report generate" })
            Assert.Contains(Walk.Secret, await organiser.UseAsync(path, walk.Commands[path]), StringComparison.Ordinal);
        foreach (var action in new[] { "edit", "digest" })
            Assert.Contains(Walk.Secret, await organiser.ActAsync(walk.Actions[action], walk.Fields), StringComparison.Ordinal);
    }

    /// <summary>Each command as it is and with each of its options tried, each completion, then each button and form.</summary>
    private static async Task<List<(string Of, string Text)>> AllAsync(BotInSandbox bot, Walk walk, Stranger stranger, Func<string, bool>? isMeant = null)
    {
        var seen = new List<(string, string)>();
        var options = PathsOf(bot).ToDictionary(path => path.Path, path => path.Options);
        foreach (var (action, id) in walk.Actions)
            seen.Add((action, await stranger.ActAsync(id, walk.Fields)));
        foreach (var (path, needed) in walk.Commands.Where(command => isMeant?.Invoke(command.Key) != false))
        {
            foreach (var option in options[path].Where(option => option.Autocomplete == true))
                foreach (var typed in new[] { "", Walk.Secret[..3], walk.Update })
                    seen.Add((path, await stranger.TypeAsync(path, option.Name, typed)));
            seen.Add((path, await stranger.UseAsync(path, needed)));
            foreach (var option in options[path])
                foreach (var value in walk.ValuesFor(option.Type))
                    seen.Add((path, await stranger.UseAsync(path, new Dictionary<string, object>(needed) { [option.Name] = value })));
        }
        return seen;
    }

    private static void AssertNoSecret(string of, string text) =>
        Assert.False(text.Contains(Walk.Secret, StringComparison.OrdinalIgnoreCase), $"{of} shows what is somebody else's: {text}");

    private static CommandTable Table(BotInSandbox bot) => bot.Services.GetRequiredService<CommandTable>();

    private static IEnumerable<(string Path, IReadOnlyList<ApplicationCommandOption> Options)> PathsOf(BotInSandbox bot) =>
        bot.Commands.SelectMany(command => Within(command.Name, command.Options ?? []));

    private static IEnumerable<(string Path, IReadOnlyList<ApplicationCommandOption> Options)> Within(string path, IReadOnlyList<ApplicationCommandOption> options) =>
        options.Any(option => option.Type is ApplicationCommandOptionType.SubCommand or ApplicationCommandOptionType.SubCommandGroup)
            ? options.SelectMany(sub => Within($"{path} {sub.Name}", sub.Options ?? []))
            : [(path, options)];

    /// <summary>All that is kept of the server with the secrets.</summary>
    private static async Task<object> KeptAsync(BotInSandbox bot, Walk walk)
    {
        var (guild, sprint) = (new GuildId((long)bot.Guild.Id), new SprintId(long.Parse(walk.Sprint, System.Globalization.CultureInfo.InvariantCulture)));
        var none = CancellationToken.None;
        return new
        {
            Sprint = await bot.Services.GetRequiredService<IReportStore>().ReadAsync(guild, sprint, none) ?? throw new InvalidOperationException("The sprint is gone."),
            Templates = await bot.Services.GetRequiredService<ITemplateStore>().ListAsync(guild, none),
            Versions = await bot.Services.GetRequiredService<IVersionStore>().ListAsync(guild, sprint, none),
            Person = await PersonalAsync(bot),
        };
    }

    private static async Task<object> PersonalAsync(BotInSandbox bot)
    {
        var data = await bot.Services.GetRequiredService<IMyDataStore>().ReadAsync(new GuildId((long)bot.Guild.Id), new UserId((long)bot.Ada.Id), CancellationToken.None);
        return new { data.Profile, data.Reminder, Updates = data.Sprints.SelectMany(sprint => sprint.Updates).ToList(), Photos = data.Sprints.SelectMany(sprint => sprint.Photos).ToList() };
    }
}
