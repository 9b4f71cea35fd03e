namespace SprintBot.Discord.Model;

/// <summary>Something chosen beforehand.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">user, role or channel.</param>
public sealed record SelectDefaultValue(Snowflake Id, string Type);
