using System.Net;
using SprintBot.Discord.Rest;
using SprintBot.Storage;

namespace SprintBot.Interactions;

/// <summary>Faults that come from outside and are understood: one line that says what to do. Of all others the log needs the stack trace.</summary>
public static class KnownFault
{
    /// <summary>An interaction can't be answered by its token for longer than a quarter of an hour.</summary>
    private const int InvalidWebhookToken = 50027;

    private const string TooLate = "What was asked for is gone, or the answer came too late: if it comes often, look whether the machine is too busy.";

    /// <summary>What it is and what to do; null when nobody foresaw it.</summary>
    public static string? Explain(Exception fault) => fault switch
    {
        StorageException => fault.Message,
        DiscordApiException refused => $"{refused.Message.TrimEnd('.')}. {WhatToDo(refused)}",
        HttpRequestException => $"Discord can't be reached ({fault.Message.TrimEnd('.')}). If it stays so, check this machine's network.",
        OperationCanceledException => "It took too long, or the bot is stopping. If it comes again, look whether the machine is too busy.",
        _ when DiskFault.IsFull(fault) => "The disk is full: free some space.",
        _ => null,
    };

    /// <summary>What the log tells of a fault: of a known one a line that says what to do, of any other its message and its stack trace.</summary>
    public static (string Reason, Exception? Trace) Tell(Exception fault) => Explain(fault) is { } known ? (known, null) : (fault.Message, fault);

    private static string WhatToDo(DiscordApiException refused) => refused.StatusCode switch
    {
        HttpStatusCode.Unauthorized when refused.Code == InvalidWebhookToken => TooLate,
        HttpStatusCode.Unauthorized => "If it comes again, give the bot its token anew.",
        HttpStatusCode.Forbidden => "Give the bot the permissions that it was invited with, in that channel too.",
        HttpStatusCode.NotFound => TooLate,
        HttpStatusCode.TooManyRequests => "Discord asks to wait; nothing is to be done.",
        >= HttpStatusCode.InternalServerError => "That is Discord's own trouble: if it stays so, see discordstatus.com.",
        _ => "Please report it: the bot asked for something that Discord does not take.",
    };
}
