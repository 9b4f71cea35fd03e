namespace SprintBot.Tests.Stories;

/// <summary>Tests beside which no other bot may run in this process: the exporter takes in every meter of a name.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
