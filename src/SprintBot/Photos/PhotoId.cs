namespace SprintBot.Photos;

/// <summary>A photo, by its attachment's snowflake.</summary>
public readonly record struct PhotoId(long Value);
