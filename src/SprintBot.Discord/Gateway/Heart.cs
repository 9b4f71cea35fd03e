namespace SprintBot.Discord.Gateway;

/// <summary>Beats while a connection lives: first after a random part of the interval, then each interval; a beat without an answer ends the connection.</summary>
internal sealed class Heart(GatewayConnection connection, TimeSpan interval, Func<long?> lastSequence, TimeProvider time)
{
    private volatile bool acknowledged = true;

    /// <summary>The gateway answered the last beat.</summary>
    public void Acknowledge() => acknowledged = true;

    /// <summary>Sends one beat.</summary>
    public Task BeatAsync(CancellationToken ct) => connection.SendAsync(GatewayFrame.Write(GatewayFrame.Heartbeat, writer =>
    {
        if (lastSequence() is { } sequence)
            writer.WriteNumberValue(sequence);
        else
            writer.WriteNullValue();
    }), isHeartbeat: true, ct);

    /// <summary>Beats until cancelled or until a beat was not answered; then the connection is closed so that it can be resumed.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        await Task.Delay(interval * Random.Shared.NextDouble(), time, ct);
        while (acknowledged)
        {
            acknowledged = false;
            await BeatAsync(ct);
            await Task.Delay(interval, time, ct);
        }
        await connection.CloseAsync(CloseCodes.Zombie);
    }
}
