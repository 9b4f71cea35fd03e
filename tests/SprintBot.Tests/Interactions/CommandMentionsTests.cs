using SprintBot.Discord.Model;
using SprintBot.Interactions.Languages;

namespace SprintBot.Tests.Interactions;

public sealed class CommandMentionsTests
{
    private static readonly Phrase Hint = new("tests.hint", "{/updates list} shows yours, {/updates} nothing.");

    [Fact]
    public void A_command_that_can_be_used_is_clickable_and_its_options_stay_in_code_marks()
    {
        var mentions = Known();
        Assert.Equal("</update:7> or </updates list:8>", mentions.In("`/update` or `/updates list`"));
        Assert.Equal("</update:7> `day: for:`, </report template list:9>.", mentions.In("`/update day: for:`, `/report template list`."));
    }

    [Theory]
    [InlineData("`/updates`, `/unheard of`, `update`, /update")]
    [InlineData(@"\`/update\`")]
    [InlineData("```\n`/update` in a block?\n``` no, ``/update``")]
    public void All_else_stays_as_it_is(string text) => Assert.Equal(text.Contains("block", StringComparison.Ordinal) ? text.Replace("`/update` in", "</update:7> in", StringComparison.Ordinal) : text, Known().In(text));

    [Fact]
    public void In_direct_messages_only_what_works_there_is_clickable()
    {
        var direct = Known().InDirectMessages!;
        Assert.Equal("`/update`, </help:6>", direct.In("`/update`, `/help`"));
        Assert.Null(direct.Of("updates list"));
    }

    [Fact]
    public void Phrases_show_their_commands_to_be_clicked_in_messages_and_in_code_marks_elsewhere_and_before_the_ids_are_known()
    {
        Assert.Equal("</updates list:8> shows yours, `/updates` nothing.", Wording.English.InMessages(Known()).Of(Hint));
        Assert.Equal("`/updates list` shows yours, `/updates` nothing.", Wording.English.Of(Hint));
        Assert.Equal("`/updates list` shows yours, `/updates` nothing.", Wording.English.InMessages(Known()).InPlainText.Of(Hint));
        Assert.Equal("`/meldungen liste` shows yours, `/meldungen` nothing.", Wording.For("de").InMessages(new CommandMentions()).Of(Hint));
        Assert.Equal("</updates list:8> shows yours, `/meldungen` nothing.", Wording.For("de").InMessages(Known()).Of(Hint));
    }

    private static CommandMentions Known()
    {
        var mentions = new CommandMentions();
        mentions.Learn(
        [
            new ApplicationCommand { Id = new Snowflake(6), Name = "help", Contexts = [InteractionContextType.Guild, InteractionContextType.BotDm] },
            new ApplicationCommand { Id = new Snowflake(7), Name = "update", Contexts = [InteractionContextType.Guild], Options = [Option("text", ApplicationCommandOptionType.String)] },
            new ApplicationCommand { Id = new Snowflake(8), Name = "updates", Contexts = [InteractionContextType.Guild], Options = [Option("list", ApplicationCommandOptionType.SubCommand)] },
            new ApplicationCommand
            {
                Id = new Snowflake(9), Name = "report", Contexts = [InteractionContextType.Guild],
                Options = [Option("template", ApplicationCommandOptionType.SubCommandGroup) with { Options = [Option("list", ApplicationCommandOptionType.SubCommand)] }],
            },
            new ApplicationCommand { Id = new Snowflake(5), Name = "unheard of", Type = ApplicationCommandType.Message, Contexts = [InteractionContextType.Guild] },
        ]);
        return mentions;
    }

    private static ApplicationCommandOption Option(string name, ApplicationCommandOptionType type) => new() { Name = name, Type = type, Description = name };
}
