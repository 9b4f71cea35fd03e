namespace SprintBot.Storage;

/// <summary>The settings under <c>Storage</c>.</summary>
public sealed record StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The data file; its lock, its redo file and the photos lie beside it under the same name.</summary>
    public string Path { get; init; } = "data/sprintbot.db";
}
