namespace SprintBot.Sandbox;

/// <summary>What goes wrong with a request: a late answer, a bad one, or none.</summary>
internal sealed record Fault
{
    public TimeSpan Delay { get; init; }

    /// <summary>The request takes effect and only its answer is lost.</summary>
    public bool AfterHandling { get; init; }

    public bool Drops { get; init; }

    public int? Status { get; init; }

    public string ContentType { get; init; } = "application/json";

    public string Body { get; init; } = "";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
}
