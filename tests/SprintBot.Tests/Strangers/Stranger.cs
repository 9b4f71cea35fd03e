using System.Globalization;
using System.Text;
using System.Text.Json;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Sandbox;
using SprintBot.Tests.Stories;

namespace SprintBot.Tests.Strangers;

/// <summary>Somebody who sends the bot whatever a client can be made to send, ids of others included, and reads all that comes back.</summary>
internal sealed class Stranger(CommandTable table, SandboxGuild guild, SandboxChannel channel, SandboxUser user, Permissions permissions)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private ulong id = 1_500_000_000_000_000_000;

    /// <summary>Uses a command: what its answer, or its refusal, shows.</summary>
    public Task<string> UseAsync(string path, IReadOnlyDictionary<string, object> options)
    {
        var call = CallOf(path, options);
        return ReadAsync(() => table.Find(path)!.Handler!(call, None));
    }

    public CommandCall CallOf(string path, IReadOnlyDictionary<string, object> options) => new(Sent(InteractionType.ApplicationCommand, Named(path, options, focused: null)));

    /// <summary>Types into an option: the choices that are offered.</summary>
    public async Task<string> TypeAsync(string path, string option, string typed)
    {
        var call = new CommandCall(Sent(InteractionType.ApplicationCommandAutocomplete, Named(path, new Dictionary<string, object> { [option] = typed }, focused: option)));
        try
        {
            return string.Join('\n', (await table.CompleteAsync(call, None)).Select(choice => $"{choice.Name} {choice.Value}"));
        }
        catch (Exception said) when (said is UserError or Question)
        {
            return said.Message;
        }
    }

    /// <summary>Presses a button or sends a form with that custom_id.</summary>
    public Task<string> ActAsync(CustomId action, IReadOnlyDictionary<string, object> fields)
    {
        var data = new InteractionData { CustomId = action.ToString(), Components = [.. fields.Select(Field)] };
        return ReadAsync(() => table.FindAction(action.Action)!(new ActionCall(Sent(InteractionType.ModalSubmit, data)), None));
    }

    private static Component Field(KeyValuePair<string, object> field) => new()
    {
        Type = ComponentType.Label,
        Child = field.Value is string text
            ? new Component { Type = ComponentType.TextInput, CustomId = field.Key, Value = text }
            : new Component { Type = ComponentType.UserSelect, CustomId = field.Key, Values = [Text(field.Value)] },
    };

    private InteractionData Named(string path, IReadOnlyDictionary<string, object> options, string? focused)
    {
        var words = table.Find(path)!.Type == ApplicationCommandType.Message ? [path] : path.Split(' ');
        IReadOnlyList<ApplicationCommandInteractionDataOption> level = [.. options.Select(option => new ApplicationCommandInteractionDataOption
        {
            Name = option.Key,
            Type = ApplicationCommandOptionType.String,
            Value = JsonSerializer.SerializeToElement(option.Value is bool or int ? option.Value : Text(option.Value)),
            Focused = option.Key == focused ? true : null,
        })];
        foreach (var word in words.Skip(1).Reverse())
            level = [new ApplicationCommandInteractionDataOption { Name = word, Type = ApplicationCommandOptionType.SubCommand, Options = level }];
        var message = options.Values.OfType<SandboxMessage>().FirstOrDefault();
        var file = options.Values.OfType<Attachment>().FirstOrDefault();
        return new InteractionData
        {
            Name = words[0],
            Options = level,
            TargetId = message is null ? null : new Snowflake(message.Id),
            Resolved = new ResolvedData
            {
                Messages = message is null ? null : new() { [new Snowflake(message.Id)] = MessageOf(message) },
                Attachments = file is null ? null : new() { [file.Id] = file },
            },
        };
    }

    private static Message MessageOf(SandboxMessage message) => new()
    {
        Id = new Snowflake(message.Id),
        Content = message.Content,
        Timestamp = message.CreatedAt,
        Author = new User { Id = new Snowflake(message.Author.Id), Username = message.Author.Username },
    };

    private static string Text(object value) => value switch
    {
        SandboxUser other => other.Id.ToString(CultureInfo.InvariantCulture),
        SandboxChannel other => other.Id.ToString(CultureInfo.InvariantCulture),
        Attachment file => file.Id.ToString(),
        SandboxMessage => "",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private Interaction Sent(InteractionType type, InteractionData data) => new()
    {
        Id = new Snowflake(id++),
        ApplicationId = new Snowflake(1),
        Type = type,
        Token = "nobody's",
        GuildId = new Snowflake(guild.Id),
        ChannelId = new Snowflake(channel.Id),
        Member = new GuildMember { User = new User { Id = new Snowflake(user.Id), Username = user.Username }, Permissions = permissions },
        Data = data,
    };

    private static async Task<string> ReadAsync(Func<Task<Reply>> handle)
    {
        try
        {
            var shown = new StringBuilder();
            await ShowAsync(await handle(), shown);
            return shown.ToString();
        }
        catch (Exception said) when (said is UserError or Question)
        {
            return said is Question question ? $"{question.Message} {string.Join(' ', question.Choices)}" : said.Message;
        }
    }

    private static async Task ShowAsync(Reply reply, StringBuilder shown)
    {
        shown.AppendLine(reply.Content).AppendLine(JsonSerializer.Serialize(new { reply.Embeds, reply.Components, reply.Form?.Title, reply.Form?.Fields }));
        foreach (var file in reply.Files)
            shown.AppendLine(file.Name).AppendLine(file.Name.EndsWith(".zip", StringComparison.Ordinal)
                ? string.Join('\n', StoryReads.FilesIn(file.Content.ToArray()).Select(entry => $"{entry.Key}\n{Encoding.UTF8.GetString(entry.Value)}"))
                : Encoding.UTF8.GetString(file.Content.Span));
        foreach (var more in reply.FollowUps)
            await ShowAsync(more, shown);
        if (reply.LargeFollowUps is { } large)
            await foreach (var more in large)
                await ShowAsync(more, shown);
    }
}
