namespace SprintBot.Discord.Tests.Fakes;

/// <summary>What the fake REST API says to one request.</summary>
internal sealed record Answer(int Status, string Body = "{}", string ContentType = "application/json")
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Takes the request and cuts the connection off.</summary>
    public static Answer Nothing { get; } = new(0);

    public static Answer Error(int status, int code, string message = "No") => new(status, $$"""{"message":"{{message}}","code":{{code}}}""");

    public static Answer Limited(string retryAfter, bool global = false) =>
        new(429, $$"""{"message":"You are being rate limited.","retry_after":{{retryAfter}},"global":{{(global ? "true" : "false")}}}""");

    public Answer With(string header, string value) => this with { Headers = new Dictionary<string, string>(Headers) { [header] = value } };
}
