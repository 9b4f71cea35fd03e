namespace SprintBot.Sandbox;

/// <summary>What comes after the first answer: edits of it and follow-ups, for as long as the interaction's token lives.</summary>
internal sealed class WebhookRoutes(World world)
{
    private const string Path = "/webhooks/{webhook_id}/{webhook_token}";

    public IEnumerable<Route> All =>
    [
        new("POST", Path, FollowUp),
        new("GET", Path + "/messages/@original", request => RestAnswer.Ok(Original(Of(request)).ToWire())),
        new("PATCH", Path + "/messages/@original", request => EditOriginal(request, Of(request))),
        new("DELETE", Path + "/messages/@original", request => Delete(Of(request), Original(Of(request)))),
        new("GET", Path + "/messages/{message_id}", request => RestAnswer.Ok(Message(request).ToWire())),
        new("PATCH", Path + "/messages/{message_id}", request => Edit(request, Message(request))),
        new("DELETE", Path + "/messages/{message_id}", request => Delete(Of(request), Message(request))),
    ];

    private SandboxInteraction Of(RestRequest request)
    {
        var interaction = world.Interactions.Find(request.Path["webhook_token"]);
        if (request.Id("webhook_id") != world.ApplicationId || interaction?.Callback is null) throw RefusedRequest.UnknownWebhook();
        if (world.Now - interaction.CreatedAt > world.Options.InteractionTokenLifetime) throw RefusedRequest.InvalidWebhookToken();
        return interaction;
    }

    private static SandboxMessage Original(SandboxInteraction interaction) =>
        interaction.Original is { Deleted: false } message ? message : throw RefusedRequest.UnknownMessage();

    private SandboxMessage Message(RestRequest request)
    {
        var interaction = Of(request);
        var id = request.Id("message_id");
        var known = interaction.FollowUps.Append(interaction.Original).FirstOrDefault(message => message?.Id == id);
        return known is { Deleted: false } ? known : throw RefusedRequest.UnknownMessage();
    }

    private RestAnswer FollowUp(RestRequest request)
    {
        var interaction = Of(request);
        if (interaction.Type == SandboxInteraction.Autocomplete) throw RefusedRequest.UnknownWebhook();
        // The deferral has promised a message, so the first follow-up is that one; it keeps the deferral's visibility.
        if (interaction.AwaitsFirstFollowUp && interaction.Original is { Deleted: false }) return EditOriginal(request, interaction);
        var flags = (MessageFlags)(request.Body.Number("flags") ?? 0);
        var message = world.Messages.Answer(interaction, request.Body, "", request.Files, flags.HasFlag(MessageFlags.Ephemeral));
        interaction.FollowUps.Add(message);
        return RestAnswer.Ok(message.ToWire());
    }

    private RestAnswer EditOriginal(RestRequest request, SandboxInteraction interaction)
    {
        var message = Original(interaction);
        var answer = Edit(request, message);
        interaction.AwaitsFirstFollowUp = false;
        interaction.Finish();
        return answer;
    }

    private RestAnswer Edit(RestRequest request, SandboxMessage message)
    {
        world.Messages.Edit(message, request.Body, "", request.Files);
        return RestAnswer.Ok(message.ToWire());
    }

    private RestAnswer Delete(SandboxInteraction interaction, SandboxMessage message)
    {
        world.Messages.Delete(message);
        if (message == interaction.Original) interaction.Finish();
        return RestAnswer.NoContent;
    }
}
