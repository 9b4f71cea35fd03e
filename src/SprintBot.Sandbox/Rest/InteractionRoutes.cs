using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>The one first answer to an interaction.</summary>
internal sealed class InteractionRoutes(World world)
{
    private const int Message = 4, DeferredMessage = 5, DeferredUpdate = 6, Update = 7, Choices = 8, Modal = 9;

    public IEnumerable<Route> All => [new("POST", "/interactions/{interaction_id}/{interaction_token}/callback", Answer)];

    private RestAnswer Answer(RestRequest request)
    {
        var interaction = world.Interactions.Find(request.Path["interaction_token"]);
        if (interaction is null || interaction.Id != request.Id("interaction_id")) throw RefusedRequest.UnknownInteraction();
        if (interaction.Callback is not null) throw RefusedRequest.AlreadyAcknowledged();
        if (interaction.IsTooLate || world.Options.Timers.GetElapsedTime(interaction.StartedAt) > world.Options.InteractionDeadline)
            throw RefusedRequest.UnknownInteraction();
        var type = request.Body.Number("type");
        var allowed = Allowed(interaction);
        if (type is null || !allowed.Contains(type.Value)) throw NotAllowed(type, allowed);
        Apply(interaction, (int)type, request);
        interaction.Acknowledge((int)type, request.ReceivedAt);
        return request.Asks("with_response") ? RestAnswer.Ok(Response(interaction, (int)type)) : RestAnswer.NoContent;
    }

    private static long[] Allowed(SandboxInteraction interaction) => interaction.Type switch
    {
        SandboxInteraction.Command => [Message, DeferredMessage, Modal],
        SandboxInteraction.Component => [Message, DeferredMessage, DeferredUpdate, Update, Modal],
        SandboxInteraction.Autocomplete => [Choices],
        _ when interaction.Source is not null => [Message, DeferredMessage, DeferredUpdate, Update],
        _ => [Message, DeferredMessage],
    };

    private static RefusedRequest NotAllowed(long? type, long[] allowed)
    {
        var errors = new FormErrors();
        if (type is null) errors.Required("type");
        else errors.Choices("type", allowed);
        try
        {
            errors.ThrowIfAny();
            return RefusedRequest.UnknownInteraction();
        }
        catch (RefusedRequest refused)
        {
            return refused;
        }
    }

    private void Apply(SandboxInteraction interaction, int type, RestRequest request)
    {
        var data = request.Body.At("data");
        if (CommandPills.WrittenOut(type == Choices || type == Modal ? data : data.At("components"), "title", "label", "description", "placeholder", "name") is { } text)
            world.Violate("POST", "/interactions/…/callback", "request", $"a command's mention is shown as it is written here: {text}");
        switch (type)
        {
            case Message: interaction.Original = world.Messages.Answer(interaction, data, "data", request.Files, IsEphemeral(data)); break;
            case DeferredMessage: Defer(interaction, data); break;
            case DeferredUpdate: DeferUpdate(interaction); break;
            case Update: Change(interaction, data, request.Files); break;
            case Choices: interaction.Choices = Offered(data, interaction.FocusedType); break;
            case Modal: interaction.Modal = Checked(data); break;
        }
    }

    private void Defer(SandboxInteraction interaction, JsonNode? data)
    {
        var others = (data.Number("flags") ?? 0) & ~(long)MessageFlags.Ephemeral;
        if (others != 0) world.Violate("POST", "/interactions/…/callback", "request", $"a deferral takes no flags but EPHEMERAL, {others} is ignored");
        interaction.Deferred = true;
        interaction.AwaitsFirstFollowUp = true;
        interaction.Original = world.Messages.Defer(interaction, IsEphemeral(data));
    }

    private static void DeferUpdate(SandboxInteraction interaction)
    {
        interaction.Deferred = true;
        interaction.Original = interaction.Source;
    }

    private void Change(SandboxInteraction interaction, JsonNode? data, IReadOnlyDictionary<int, SandboxFile> files)
    {
        world.Messages.Edit(interaction.Source!, data, "data", files);
        interaction.Original = interaction.Source;
    }

    private static bool IsEphemeral(JsonNode? data) => ((MessageFlags)(data.Number("flags") ?? 0)).HasFlag(MessageFlags.Ephemeral);

    private static SandboxChoice[] Offered(JsonNode? data, long type)
    {
        var errors = new FormErrors();
        var choices = data.List("choices");
        if (choices is null) errors.Required("data.choices");
        if (choices?.Count > 25) errors.TooLong("data.choices", 25);
        for (var index = 0; index < (choices?.Count ?? 0); index++) ChoiceRules.Check(choices![index], type, $"data.choices.{index}", errors);
        errors.ThrowIfAny();
        return [.. choices!.Select(choice => new SandboxChoice(choice.Text("name")!, ValueOf(choice.At("value")!)))];
    }

    private static object ValueOf(JsonNode value) =>
        value.AsText() ?? (value.AsNumber() is { } number ? number : value.GetValue<double>() as object);

    private static JsonObject Checked(JsonNode? data)
    {
        var errors = new FormErrors();
        ModalRules.Check(data, "data", errors);
        errors.ThrowIfAny();
        var modal = (JsonObject)data!.DeepClone();
        modal["components"] = ComponentTree.Normalise(data.List("components")).Select(component => (JsonNode?)component).ToJsonArray();
        return modal;
    }

    private static JsonObject Response(SandboxInteraction interaction, int type)
    {
        var about = new JsonObject { ["id"] = interaction.Id.Text(), ["type"] = interaction.Type };
        var response = new JsonObject { ["interaction"] = about };
        if (interaction.Original is not { } message) return response;
        about["response_message_id"] = message.Id.Text();
        about["response_message_loading"] = message.State.Flags.HasFlag(MessageFlags.Loading);
        about["response_message_ephemeral"] = message.IsEphemeral;
        about["channel_id"] = interaction.Channel.Id.Text();
        if (interaction.Channel.Guild is { } guild) about["guild_id"] = guild.Id.Text();
        if (type is Message or Update or DeferredMessage)
            response["resource"] = new JsonObject { ["type"] = type == Update ? Update : Message, ["message"] = message.ToWire() };
        return response;
    }
}
