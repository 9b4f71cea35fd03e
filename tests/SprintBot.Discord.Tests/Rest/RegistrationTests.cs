using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Discord.Tests.Fakes;

namespace SprintBot.Discord.Tests.Rest;

public sealed class RegistrationTests : RestTest
{
    private static readonly ApplicationCommandOption Day = new()
    {
        Type = ApplicationCommandOptionType.String,
        Name = "day",
        Description = "Which day",
        Required = true,
        Choices = [new("Monday", "mon"), new("Tuesday", "tue")],
    };

    private static readonly ApplicationCommandOption Count = new()
    {
        Type = ApplicationCommandOptionType.Integer,
        Name = "count",
        Description = "How many",
        MinValue = 1,
        Choices = [new("One", "1") { IsNumber = true }],
    };

    private static readonly ApplicationCommand Slash = new()
    {
        Name = "cups",
        Description = "Count cups",
        NameLocalizations = new() { ["de"] = "tassen", ["fr"] = "tasses" },
        Options = [Day, Count],
        DefaultMemberPermissions = Permissions.ManageEvents,
        Contexts = [InteractionContextType.Guild, InteractionContextType.BotDm],
    };

    private static readonly ApplicationCommand Menu = new() { Type = ApplicationCommandType.Message, Name = "Count the cups", Contexts = [InteractionContextType.Guild] };

    /// <summary>How Discord tells these commands: another order, more fields, defaults spelled out.</summary>
    private const string Echo = """
        [{"id":"91","application_id":"2","version":"7","type":3,"name":"Count the cups","name_localizations":null,"description":"","description_localizations":null,
          "options":[],"default_member_permissions":null,"dm_permission":false,"contexts":[0],"integration_types":[0],"nsfw":false},
         {"id":"90","application_id":"2","version":"8","type":1,"name":"cups","name_localizations":{"fr":"tasses","de":"tassen"},"description":"Count cups",
          "description_localizations":null,"default_member_permissions":"8589934592","dm_permission":true,"contexts":[1,0],"integration_types":[0],"nsfw":false,
          "options":[{"type":3,"name":"day","name_localizations":null,"description":"Which day","description_localizations":{},"required":true,"autocomplete":false,
            "choices":[{"name":"Monday","name_localizations":null,"value":"mon"},{"name":"Tuesday","value":"tue"}]},
           {"type":4,"name":"count","description":"How many","required":false,"min_value":1,"choices":[{"name":"One","value":1}]}]}]
        """;

    public static TheoryData<string, string> Changes => new()
    {
        { "\"Count cups\"", "\"Count mugs\"" },
        { "8589934592", "0" },
        { "\"8589934592\"", "null" },
        { "\"required\":true", "\"required\":false" },
        { "\"min_value\":1", "\"min_value\":2" },
        { "\"contexts\":[1,0]", "\"contexts\":null" },
        { "\"integration_types\":[0],\"nsfw\":false,\n  \"options\"", "\"integration_types\":[0,1],\"nsfw\":false,\n  \"options\"" },
        { "\"value\":\"tue\"", "\"value\":\"wed\"" },
        { "\"value\":1", "\"value\":\"1\"" },
        { "\"de\":\"tassen\"", "\"de\":\"becher\"" },
        { "\"type\":3,\"name\":\"Count the cups\"", "\"type\":2,\"name\":\"Count the cups\"" },
        { "\"autocomplete\":false", "\"autocomplete\":true" },
    };

    [Fact]
    public async Task Commands_that_Discord_has_are_not_written_however_it_tells_them()
    {
        Discord.Next(new Answer(200, Echo));
        Assert.False(await SyncAsync(Slash, Menu));
        Assert.Equal("/api/v10/applications/2/commands?with_localizations=true", Assert.Single(Discord.Requests).Path);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Any_difference_is_written(string was, string @is)
    {
        Assert.Contains(was, Echo, StringComparison.Ordinal);
        Discord.Next(new Answer(200, Echo.Replace(was, @is, StringComparison.Ordinal)), new Answer(200, Echo));
        Assert.True(await SyncAsync(Slash, Menu));
        var put = Discord.Requests.Last();
        Assert.Equal("PUT /api/v10/applications/2/commands", $"{put.Method} {put.Path}");
        Assert.Equal(2, put.Json.AsArray().Count);
    }

    [Fact]
    public async Task The_order_of_commands_means_nothing_and_that_of_options_and_choices_does()
    {
        Assert.True(CommandRegistration.AreSame([Slash, Menu], [Menu, Slash]));
        Assert.False(CommandRegistration.AreSame([Slash], [Slash with { Options = [Count, Day] }]));
        Assert.False(CommandRegistration.AreSame([Slash], [Slash with { Options = [Day with { Choices = [.. Day.Choices!.Reverse()] }, Count] }]));
        Discord.Next(new Answer(200, "[]"), new Answer(200, Echo));
        Assert.True(await SyncAsync(Slash, Menu));
    }

    [Fact]
    public async Task What_is_written_has_permissions_as_text_numbers_as_numbers_and_no_nulls()
    {
        Discord.Next(new Answer(200, "[]"), new Answer(200, Echo));
        await SyncAsync(Slash, Menu);
        var slash = Discord.Requests.Last().Json[0]!.AsObject();
        Assert.Equal("8589934592", (string?)slash["default_member_permissions"]);
        Assert.Equal("1", slash["options"]![1]!["choices"]![0]!["value"]!.ToJsonString());
        Assert.Equal("\"mon\"", slash["options"]![0]!["choices"]![0]!["value"]!.ToJsonString());
        Assert.DoesNotContain("null", slash.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("id", slash.Select(property => property.Key));
    }

    [Fact]
    public async Task A_refused_registration_is_a_fault()
    {
        Discord.Next(new Answer(200, "[]"), Answer.Error(400, 50035, "Invalid Form Body"));
        Assert.Equal(50035, (await Assert.ThrowsAsync<DiscordApiException>(() => SyncAsync(Slash))).Code);
    }

    private async Task<bool> SyncAsync(params ApplicationCommand[] wanted) => (await CommandRegistration.SyncAsync(Rest, Application, wanted, CancellationToken.None)).Written;
}
