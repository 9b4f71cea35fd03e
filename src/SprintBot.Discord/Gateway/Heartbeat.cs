namespace SprintBot.Discord.Gateway;

/// <summary>Beats while a connection lives: first after a random part of the interval, then each interval. See “Sending Heartbeats”.</summary>
internal sealed class Heartbeat(GatewayConnection connection, TimeSpan interval, Func<long?> lastSequence, TimeProvider time, Func<double> chance)
{
    private volatile bool acknowledged = true;
    private long sent;

    /// <summary>The gateway answered the last beat; says how long after it, and null where it answers no beat that was due.</summary>
    public TimeSpan? Acknowledge()
    {
        var after = acknowledged ? (TimeSpan?)null : time.GetElapsedTime(Interlocked.Read(ref sent));
        acknowledged = true;
        return after;
    }

    /// <summary>Sends one beat because the gateway asked for it.</summary>
    public Task AnswerAsync() => connection.TrySendAsync(Beat(), isScheduledBeat: false);

    /// <summary>Beats until cancelled or until a beat was not answered before the next: then the connection is dead.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        await Task.Delay(interval * chance(), time, ct);
        while (acknowledged)
        {
            Interlocked.Exchange(ref sent, time.GetTimestamp());
            acknowledged = false;
            if (!await connection.TrySendAsync(Beat(), isScheduledBeat: true))
                acknowledged = true; // not sent, so not missing an answer
            await Task.Delay(interval, time, ct);
        }
    }

    private ReadOnlyMemory<byte> Beat() => GatewayFrame.Write(GatewayFrame.Heartbeat, writer =>
    {
        if (lastSequence() is { } sequence)
            writer.WriteNumberValue(sequence);
        else
            writer.WriteNullValue();
    });
}
