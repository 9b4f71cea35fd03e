using System.Text.Json.Nodes;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Discord.Tests.Fakes;

namespace SprintBot.Discord.Tests.Rest;

/// <summary>What is sent is what Discord's own description of its API takes.</summary>
public sealed class OpenapiTests : RestTest
{
    private const string Callback = "/interactions/{interaction_id}/{interaction_token}/callback";
    private static readonly Answer AMessage = new(200, """{"id":"5"}""");

    private static readonly Embed Card = new() { Title = "Cups", Description = "Seven", Color = 0x336699, Url = "https://example.org", Fields = [new EmbedField("Clean", "5", true), new EmbedField("Used", "2")] };

    private static readonly Component Row = new()
    {
        Type = ComponentType.ActionRow,
        Components =
        [
            new Component { Type = ComponentType.Button, Style = (int)ButtonStyle.Danger, Label = "Break", CustomId = "break" },
            new Component { Type = ComponentType.Button, Style = (int)ButtonStyle.Link, Label = "More", Url = "https://example.org" },
        ],
    };

    private static readonly Component Select = new()
    {
        Type = ComponentType.StringSelect,
        CustomId = "which",
        Placeholder = "Which?",
        MinValues = 1,
        MaxValues = 1,
        Options = [new SelectOption { Label = "Red", Value = "r", Description = "The red one", Default = true }],
    };

    private static readonly Component[] Fields =
    [
        new() { Type = ComponentType.TextDisplay, Content = "Tell us" },
        Labelled(new() { Type = ComponentType.TextInput, CustomId = "a", Style = (int)TextInputStyle.Paragraph, Value = "", Required = true, MinLength = 1, MaxLength = 4000, Placeholder = "Words" }),
        Labelled(Select with { CustomId = "b", Required = false }),
        Labelled(new() { Type = ComponentType.UserSelect, CustomId = "c", DefaultValues = [new SelectDefaultValue(new Snowflake(4), "user")], Required = true, MaxValues = 5 }),
        Labelled(new() { Type = ComponentType.FileUpload, CustomId = "d", MinValues = 0, MaxValues = 10, Required = false }),
    ];

    private static readonly InteractionResponse[] Responses =
    [
        new() { Type = InteractionCallbackType.ChannelMessageWithSource, Data = new() { Content = "x", Embeds = [Card], Components = [Row], Flags = MessageFlags.Ephemeral, AllowedMentions = AllowedMentions.None } },
        new() { Type = InteractionCallbackType.DeferredChannelMessageWithSource, Data = new() { Flags = MessageFlags.Ephemeral } },
        new() { Type = InteractionCallbackType.DeferredUpdateMessage },
        new() { Type = InteractionCallbackType.UpdateMessage, Data = new() { Content = "", Embeds = [], Components = [new() { Type = ComponentType.ActionRow, Components = [Select] }], AllowedMentions = AllowedMentions.None } },
        new() { Type = InteractionCallbackType.ApplicationCommandAutocompleteResult, Data = new() { Choices = [new("Red", "r"), new("Green", "g")] } },
        new() { Type = InteractionCallbackType.ApplicationCommandAutocompleteResult, Data = new() { Choices = [new("Two", "2") { IsNumber = true }] } },
        new() { Type = InteractionCallbackType.ApplicationCommandAutocompleteResult, Data = new() { Choices = [] } },
        new() { Type = InteractionCallbackType.Modal, Data = new() { CustomId = "form", Title = "Cups", Components = Fields } },
        new() { Type = InteractionCallbackType.Pong },
    ];

    private readonly JsonSchema? schema = NeedsOpenapiFactAttribute.Find() is { } path ? new JsonSchema(JsonNode.Parse(File.ReadAllText(path))!) : null;

    [NeedsOpenapiFact]
    public async Task Every_answer_to_an_interaction_fits()
    {
        foreach (var response in Responses)
        {
            Discord.Next(new Answer(204));
            await CallBackAsync(response);
            Fits(Callback, "post");
        }
    }

    [NeedsOpenapiFact]
    public async Task Edits_follow_ups_and_messages_fit()
    {
        Discord.Next(AMessage, AMessage, AMessage);
        await EditAsync(new MessageEdit { Content = "", Embeds = [Card], Components = [Row], AllowedMentions = AllowedMentions.None, Attachments = [new AttachmentReference { Id = new Snowflake(9) }] });
        Fits("/webhooks/{webhook_id}/{webhook_token}/messages/@original", "patch");
        await Rest.CreateFollowupMessageAsync(Application, InteractionToken, new MessageCreate { Content = "x", Flags = MessageFlags.Ephemeral, AllowedMentions = AllowedMentions.None }, [], CancellationToken.None);
        Fits("/webhooks/{webhook_id}/{webhook_token}", "post");
        await SayAsync(nonce: "n-1");
        Fits("/channels/{channel_id}/messages", "post");
    }

    [NeedsOpenapiFact]
    public async Task A_thread_fits()
    {
        Discord.Next(new Answer(201, """{"id":"5","type":11,"name":"Talk"}"""));
        await Rest.StartThreadFromMessageAsync(new Snowflake(10), new Snowflake(5), "Talk", CancellationToken.None);
        Fits("/channels/{channel_id}/messages/{message_id}/threads", "post");
    }

    [NeedsOpenapiFact]
    public async Task A_registration_fits_but_for_permissions_which_are_a_text_in_practice()
    {
        Discord.Next(new Answer(200, "[]"), new Answer(200, "[]"));
        await CommandRegistration.SyncAsync(Rest, Application, Commands(), CancellationToken.None);
        var wrong = schema!.Check("/applications/{application_id}/commands", "put", Discord.Requests.Last().Json);
        Assert.Equal(["$[0].default_member_permissions: is not of type integer|null"], wrong);
    }

    [NeedsOpenapiFact]
    public async Task The_check_itself_finds_what_is_wrong()
    {
        Discord.Next(new Answer(204), new Answer(204));
        await CallBackAsync(new InteractionResponse { Type = InteractionCallbackType.Modal, Data = new() { CustomId = "form", Title = new string('x', 46), Components = Fields } });
        Assert.NotEmpty(schema!.Check(Callback, "post", Discord.Requests.Last().Json));
        await CallBackAsync(new InteractionResponse { Type = InteractionCallbackType.Modal, Data = new() { CustomId = "form", Title = "x", Components = [Select] } });
        Assert.NotEmpty(schema.Check(Callback, "post", Discord.Requests.Last().Json));
    }

    private void Fits(string path, string method) => Assert.Empty(schema!.Check(path, method, Discord.Requests.Last().Json));

    private static Component Labelled(Component field) => new() { Type = ComponentType.Label, Label = "A field", Description = "What goes in", Child = field };

    private static ApplicationCommand[] Commands() =>
    [
        new()
        {
            Name = "cups",
            Description = "Count cups",
            DescriptionLocalizations = new() { ["de"] = "Tassen zählen" },
            DefaultMemberPermissions = Permissions.ManageEvents,
            Contexts = [InteractionContextType.Guild],
            IntegrationTypes = [ApplicationIntegrationType.GuildInstall],
            Options =
            [
                new()
                {
                    Type = ApplicationCommandOptionType.SubCommand,
                    Name = "add",
                    Description = "Add some",
                    Options =
                    [
                        new() { Type = ApplicationCommandOptionType.Integer, Name = "count", Description = "How many", Required = true, MinValue = 1, MaxValue = 9, Choices = [new("One", "1") { IsNumber = true }] },
                        new() { Type = ApplicationCommandOptionType.String, Name = "kind", Description = "Which", Autocomplete = true, MinLength = 1, MaxLength = 100 },
                        new() { Type = ApplicationCommandOptionType.Channel, Name = "where", Description = "Where", ChannelTypes = [ChannelType.GuildText] },
                        new() { Type = ApplicationCommandOptionType.Attachment, Name = "photo", Description = "A photo" },
                    ],
                },
            ],
        },
        new() { Type = ApplicationCommandType.Message, Name = "Count the cups" },
    ];
}
