using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>What Discord would refuse, with its status, its JSON error code and its words.</summary>
internal sealed class RefusedRequest(int status, int code, string message, JsonObject? errors = null) : Exception(message)
{
    public int Status => status;

    public int Code => code;

    public JsonObject Body()
    {
        var body = new JsonObject { ["message"] = Message, ["code"] = code };
        if (errors is not null) body["errors"] = errors.DeepClone();
        return body;
    }

    public static RefusedRequest Unauthorized() => new(401, 0, "401: Unauthorized");

    public static RefusedRequest NotFound() => new(404, 0, "404: Not Found");

    public static RefusedRequest UnknownChannel() => new(404, 10003, "Unknown Channel");

    public static RefusedRequest UnknownGuild() => new(404, 10004, "Unknown Guild");

    public static RefusedRequest UnknownMember() => new(404, 10007, "Unknown Member");

    public static RefusedRequest UnknownMessage() => new(404, 10008, "Unknown Message");

    public static RefusedRequest UnknownUser() => new(404, 10013, "Unknown User");

    public static RefusedRequest UnknownWebhook() => new(404, 10015, "Unknown Webhook");

    public static RefusedRequest UnknownInteraction() => new(404, 10062, "Unknown interaction");

    public static RefusedRequest UnknownCommand() => new(404, 10063, "Unknown application command");

    public static RefusedRequest AlreadyAcknowledged() => new(400, 40060, "Interaction has already been acknowledged.");

    public static RefusedRequest HasThread() => new(400, 160004, "A thread has already been created for this message");

    public static RefusedRequest TooLarge() => new(413, 40005, "Request entity too large");

    public static RefusedRequest MissingAccess() => new(403, 50001, "Missing Access");

    public static RefusedRequest NotTheAuthor() => new(403, 50005, "Cannot edit a message authored by another user");

    public static RefusedRequest EmptyMessage() => new(400, 50006, "Cannot send an empty message");

    public static RefusedRequest ClosedDms() => new(403, 50007, "Cannot send messages to this user");

    public static RefusedRequest MissingPermissions() => new(403, 50013, "Missing Permissions");

    public static RefusedRequest InvalidWebhookToken() => new(401, 50027, "Invalid Webhook Token");

    public static RefusedRequest InvalidRecipients() => new(400, 50033, "Invalid Recipient(s)");

    public static RefusedRequest InvalidJson() => new(400, 50109, "The request body contains invalid JSON.");
}
