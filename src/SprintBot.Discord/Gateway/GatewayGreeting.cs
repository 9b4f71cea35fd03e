using System.Text.Json;

namespace SprintBot.Discord.Gateway;

/// <summary>The payloads that begin a connection: HELLO from the gateway, IDENTIFY or RESUME from here. See “Connection Lifecycle”.</summary>
internal static class GatewayGreeting
{
    private const int GuildsIntent = 1;

    /// <summary>In milliseconds. Discord asks for some forty seconds; what is less than one would only be noise.</summary>
    private const int ShortestInterval = 1_000;

    /// <summary>How often the gateway wants a heartbeat; null when the payload is not HELLO or makes no sense.</summary>
    public static TimeSpan? IntervalOf(ReadOnlyMemory<byte> payload)
    {
        if (GatewayFrame.Read(payload) is not { Op: GatewayFrame.Hello } frame)
            return null;
        using var hello = JsonDocument.Parse(frame.Data);
        if (hello.RootElement.ValueKind != JsonValueKind.Object || !hello.RootElement.TryGetProperty("heartbeat_interval", out var interval))
            return null;
        var milliseconds = interval.ValueKind == JsonValueKind.Number ? interval.GetDouble() : 0;
        return milliseconds is >= ShortestInterval and <= int.MaxValue ? TimeSpan.FromMilliseconds(milliseconds) : null;
    }

    /// <summary>Begins a session. The token stands alone here, without the word that REST puts before it.</summary>
    public static ReadOnlyMemory<byte> Identify(string token) => GatewayFrame.Write(GatewayFrame.Identify, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("token", token);
        writer.WriteNumber("intents", GuildsIntent);
        writer.WriteStartObject("properties");
        writer.WriteString("os", OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        writer.WriteString("browser", "SprintBot");
        writer.WriteString("device", "SprintBot");
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    /// <summary>Goes on with a session after the last event that was seen.</summary>
    public static ReadOnlyMemory<byte> Resume(string token, GatewaySession session, long? sequence) => GatewayFrame.Write(GatewayFrame.Resume, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("token", token);
        writer.WriteString("session_id", session.Id);
        writer.WritePropertyName("seq");
        if (sequence is { } last)
            writer.WriteNumberValue(last);
        else
            writer.WriteNullValue();
        writer.WriteEndObject();
    });
}
