using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Channels and the messages in them, as far as the bot's permissions let it.</summary>
internal sealed class ChannelRoutes(World world)
{
    public IEnumerable<Route> All =>
    [
        new("GET", "/channels/{channel_id}", request => RestAnswer.Ok(Of(request).ToWire())),
        new("POST", "/channels/{channel_id}/typing", request => Needing(request, SandboxPermissions.SendMessages, _ => RestAnswer.NoContent)),
        new("GET", "/channels/{channel_id}/messages", request => Needing(request, SandboxPermissions.ReadMessageHistory, channel => Page(request, channel))),
        new("POST", "/channels/{channel_id}/messages", request => Needing(request, SandboxPermissions.SendMessages, channel => Send(request, channel))),
        new("GET", "/channels/{channel_id}/messages/{message_id}", request =>
            Needing(request, SandboxPermissions.ReadMessageHistory, channel => RestAnswer.Ok(Seen(Message(request, channel))))),
        new("PATCH", "/channels/{channel_id}/messages/{message_id}", request => Edit(request, Of(request))),
        new("DELETE", "/channels/{channel_id}/messages/{message_id}", request => Delete(request, Of(request))),
        new("POST", "/channels/{channel_id}/messages/{message_id}/threads", request =>
            Needing(request, SandboxPermissions.CreatePublicThreads, channel => StartThread(request, channel))),
    ];

    private SandboxChannel Of(RestRequest request)
    {
        if (!world.Channels.TryGetValue(request.Id("channel_id"), out var channel)) throw RefusedRequest.UnknownChannel();
        if (channel.Guild is { HasBot: false }) throw RefusedRequest.MissingAccess();
        if (!channel.PermissionsOf(world.Bot).HasFlag(SandboxPermissions.ViewChannel)) throw RefusedRequest.MissingAccess();
        return channel;
    }

    private RestAnswer Needing(RestRequest request, SandboxPermissions needed, Func<SandboxChannel, RestAnswer> answer)
    {
        var channel = Of(request);
        return channel.PermissionsOf(world.Bot).HasFlag(needed) ? answer(channel) : throw RefusedRequest.MissingPermissions();
    }

    private RestAnswer Send(RestRequest request, SandboxChannel channel)
    {
        if (channel.Recipient is { AcceptsDms: false }) throw RefusedRequest.ClosedDms();
        if (channel.Recipient is { } recipient && world.GuildsOfBot.All(guild => guild.Find(recipient.Id) is null))
            throw new RefusedRequest(403, 50278, "Cannot send messages to this user due to having no mutual guilds");
        var permissions = channel.PermissionsOf(world.Bot);
        if (request.Files.Count > 0 && !permissions.HasFlag(SandboxPermissions.AttachFiles)) throw RefusedRequest.MissingPermissions();
        if (request.Body.List("embeds") is { Count: > 0 } && !permissions.HasFlag(SandboxPermissions.EmbedLinks)) throw RefusedRequest.MissingPermissions();
        return RestAnswer.Ok(world.Messages.Send(request, channel).ToWire());
    }

    private RestAnswer Edit(RestRequest request, SandboxChannel channel)
    {
        var message = Message(request, channel);
        if (message.Author != world.Bot) throw RefusedRequest.NotTheAuthor();
        world.Messages.Edit(message, request.Body, "", request.Files);
        return RestAnswer.Ok(message.ToWire());
    }

    private RestAnswer Delete(RestRequest request, SandboxChannel channel)
    {
        var message = Message(request, channel);
        if (message.Author != world.Bot && (channel.IsDirect || !channel.PermissionsOf(world.Bot).HasFlag(SandboxPermissions.ManageMessages)))
            throw RefusedRequest.MissingPermissions();
        world.Messages.Delete(message);
        return RestAnswer.NoContent;
    }

    private RestAnswer StartThread(RestRequest request, SandboxChannel channel)
    {
        var message = Message(request, channel);
        var errors = new FormErrors();
        errors.Text(request.Body.At("name"), "name", 1, 100);
        errors.ThrowIfAny();
        if (message.Thread is not null) throw RefusedRequest.HasThread();
        return RestAnswer.Created(world.Messages.StartThread(message, world.Bot, request.Body.Text("name")!).ToWire());
    }

    private RestAnswer Page(RestRequest request, SandboxChannel channel)
    {
        var limit = request.Limit(50, 100);
        var before = request.QueryId("before") ?? ulong.MaxValue;
        var after = request.QueryId("after");
        var between = channel.Stored.Where(message => message.Id < before && message.Id > (after ?? 0));
        var page = after is null ? between.TakeLast(limit) : between.Take(limit);
        return RestAnswer.Ok(page.Reverse().Select(message => (JsonNode?)Seen(message)).ToJsonArray());
    }

    private JsonObject Seen(SandboxMessage message) =>
        message.ToWire(world.Messages.ShowsContent(message, world.Options.PresentMessageContentIntent));

    private SandboxMessage Message(RestRequest request, SandboxChannel channel) =>
        world.Messages.Find(channel, request.Id("message_id")) ?? throw RefusedRequest.UnknownMessage();
}
