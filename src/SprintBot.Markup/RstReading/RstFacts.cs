namespace SprintBot.Markup.RstReading;

/// <summary>What a file says about itself on the way: targets, roles, and which underline means which level.</summary>
internal sealed class RstFacts
{
    private readonly List<string> titleStyles = [];

    internal RstNames Names { get; } = new();

    internal RstRoleTable Roles { get; } = new();

    /// <summary>The level of a title by its rulers, from 1 in the order of first use.</summary>
    internal int LevelOf(string style)
    {
        if (!titleStyles.Contains(style))
            titleStyles.Add(style);
        return titleStyles.IndexOf(style) + 1;
    }
}
