using System.Text.Json;
using SprintBot.Discord.Gateway;
using SprintBot.Discord.Model;

namespace SprintBot.Discord.Tests.Model;

public sealed class ReadingTests
{
    [Fact]
    public void Values_of_enumerations_that_are_not_known_yet_are_kept()
    {
        var interaction = Interaction("""
            {"id":"1","application_id":"2","type":99,"token":"t","context":77,"app_permissions":"18446744073709551615",
             "channel":{"id":"5","type":123},"data":{"component_type":250,"custom_id":"x"},"message":{"id":"6","type":200,"flags":4294967360},"new_field":[{}]}
            """);
        Assert.Equal(99, (int)interaction.Type);
        Assert.Equal(123, (int)interaction.Channel!.Type);
        Assert.Equal(250, (int)interaction.Data!.ComponentType!);
        Assert.True(interaction.Message!.Flags!.Value.HasFlag(MessageFlags.Ephemeral));
        Assert.True(interaction.AppPermissions!.Value.HasFlag(Permissions.ManageEvents));
    }

    [Theory]
    [InlineData("\"1234567890123456789\"")]
    [InlineData("1234567890123456789")]
    public void Ids_are_texts_or_numbers(string id)
    {
        var interaction = Interaction("""
            {"id":ID,"application_id":ID,"type":2,"token":"t","data":{"id":ID,"resolved":{"users":{"1234567890123456789":{"id":ID,"username":"u"}}}}}
            """.Replace("ID", id, StringComparison.Ordinal));
        Assert.Equal(1234567890123456789UL, interaction.Id.Value);
        Assert.Equal(interaction.Id, interaction.Data!.Resolved!.Users![interaction.Id].Id);
    }

    [Theory]
    [InlineData("\"a text\"", "a text")]
    [InlineData("true", "true")]
    [InlineData("12.50", "12.50")]
    [InlineData("null", null)]
    [InlineData("{\"a\":[1]}", null)]
    [InlineData("[[1],2]", null)]
    public void Fields_of_a_form_hold_texts_flags_and_numbers_and_kinds_to_come_do_not_spoil_the_rest(string value, string? expected)
    {
        var interaction = Interaction($$$"""
            {"id":"1","application_id":"2","type":5,"token":"t","data":{"custom_id":"form","components":[
              {"type":18,"id":1,"component":{"type":23,"id":2,"custom_id":"new","value":{{{value}}}}},
              {"type":18,"id":3,"component":{"type":4,"id":4,"custom_id":"text","value":"words"}},
              {"type":18,"id":5,"component":{"type":19,"id":6,"custom_id":"files","values":["11",12,{"x":1},null]}},
              {"type":10,"id":7}]}}
            """);
        var fields = interaction.Data!.Components!;
        Assert.Equal(expected, fields[0].Child!.Value);
        Assert.Equal("words", fields[1].Child!.Value);
        Assert.Equal(["11", "12"], fields[2].Child!.Values!);
    }

    [Fact]
    public void An_option_being_typed_may_hold_what_is_no_number_yet()
    {
        var option = Interaction("""
            {"id":"1","application_id":"2","type":4,"token":"t","data":{"name":"a","options":[{"name":"sub","type":1,"options":[{"name":"n","type":4,"value":"12x","focused":true}]}]}}
            """).Data!.Options![0].Options![0];
        Assert.True(option.Focused);
        Assert.Equal("12x", option.Value!.Value.GetString());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":"x","application_id":"2","type":2,"token":"t"}""")]
    [InlineData("""{"id":"99999999999999999999999","application_id":"2","type":2,"token":"t"}""")]
    public void What_is_no_interaction_is_a_fault_of_JSON_only(string data) => Assert.ThrowsAny<JsonException>(() => Interaction(data));

    [Fact]
    public void An_id_tells_when_it_was_made() =>
        Assert.Equal(DateTimeOffset.Parse("2016-04-30T11:18:25.796Z", System.Globalization.CultureInfo.InvariantCulture), Snowflake.Parse("175928847299117063").Timestamp);

    [Fact]
    public void A_server_that_is_away_is_told_from_one_that_is_there()
    {
        var away = new Dispatch("GUILD_CREATE", """{"id":"1","unavailable":true}"""u8.ToArray()).ToGuild();
        Assert.True(away.Unavailable);
        Assert.Null(away.Name);
    }

    [Fact]
    public void The_settings_do_not_tell_the_token() => Assert.DoesNotContain("secret", new DiscordOptions { Token = "secret" }.ToString(), StringComparison.Ordinal);

    private static Interaction Interaction(string data) => new Dispatch("INTERACTION_CREATE", System.Text.Encoding.UTF8.GetBytes(data)).ToInteraction();
}
