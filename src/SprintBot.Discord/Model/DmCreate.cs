using System.Text.Json.Serialization;

namespace SprintBot.Discord.Model;

/// <summary>A direct-message channel to open. See “Create DM”.</summary>
/// <param name="RecipientId">The user.</param>
public sealed record DmCreate([property: JsonPropertyName("recipient_id")] Snowflake RecipientId);
