using System.Net;

namespace SprintBot.Discord.Rest;

/// <summary>Discord refused a request. The message holds neither tokens nor what the request said. See “Opcodes and Status Codes” for the codes.</summary>
/// <param name="statusCode">HTTP's status.</param>
/// <param name="code">Discord's own code, such as 10062 (unknown interaction), 40060 (already acknowledged) or 50035 (invalid form body); 0 where it gave none.</param>
/// <param name="route">The method and the route, its secrets left out.</param>
/// <param name="reason">What Discord says of it.</param>
public sealed class DiscordApiException(HttpStatusCode statusCode, int code, string route, string reason)
    : Exception($"Discord answered {route} with {(int)statusCode}{(code == 0 ? "" : $" ({code})")}: {reason}")
{
    /// <summary>HTTP's status.</summary>
    public HttpStatusCode StatusCode { get; } = statusCode;

    /// <summary>Discord's own code; 0 where it gave none.</summary>
    public int Code { get; } = code;

    /// <summary>Of a 429 that is not waited for, how long Discord asks to wait; else null.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
