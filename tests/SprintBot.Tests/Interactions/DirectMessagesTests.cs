using SprintBot.Discord.Model;
using SprintBot.Interactions;

namespace SprintBot.Tests.Interactions;

public sealed class DirectMessagesTests
{
    private static readonly Snowflake Server = new(1_500_000_000_000_000_001);

    [Theory]
    [InlineData("undo:7")]
    [InlineData("update-new:2026-09-16:1500000000000000002::")]
    [InlineData("forget-not")]
    public void A_buttons_id_keeps_the_server_and_what_the_button_does(string inServer)
    {
        var id = DirectMessages.IdFor(Server, CustomId.Parse(inServer));
        Assert.Equal($"in:{Server}:{inServer}", id.ToString());
        Assert.Equal(inServer, DirectMessages.InServer(CustomId.Parse(id.ToString())).ToString());
        Assert.Equal(inServer, DirectMessages.InServer(CustomId.Parse(inServer)).ToString());
    }

    [Fact]
    public void An_answer_keeps_the_server_in_its_buttons_and_in_its_form_which_asks_for_nobody()
    {
        var call = new ActionCall(new Interaction
        {
            Id = new Snowflake(1),
            ApplicationId = new Snowflake(2),
            Type = InteractionType.MessageComponent,
            ChannelId = new Snowflake(3),
            Token = "token",
            User = new User { Id = new Snowflake(4), Username = "ada" },
            Data = new InteractionData { CustomId = $"in:{Server}:undo:7" },
        });
        var reply = new Reply
        {
            Components = [Button.Row(Button.Of("Undo", new CustomId("undo", "7")), new Component { Type = ComponentType.Button, Url = "https://example.org/" })],
            Form = new Form(new CustomId("update-edit", "7"), "Your update", Field.Line("next", "What is left"), Field.Users("with", "With whom", [], 5)),
        };
        var here = DirectMessages.Here(reply, call);
        Assert.Equal(new[] { $"in:{Server}:undo:7", null }, here.Components[0].Components!.Select(button => button.CustomId));
        Assert.Equal(($"in:{Server}:update-edit:7", "What is left"), (here.Form!.Id.ToString(), Assert.Single(here.Form.Fields).Label));
    }
}
