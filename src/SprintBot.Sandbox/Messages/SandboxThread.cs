using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>A thread that was started from a message, whose id it has.</summary>
public sealed class SandboxThread
{
    private const int ArchivesAfterMinutes = 1440;
    private const int PublicThread = 11;

    private readonly SandboxMessage message;
    private readonly SandboxUser owner;
    private readonly DateTimeOffset startedAt;

    internal SandboxThread(World world, SandboxMessage message, SandboxUser owner, string name)
    {
        (this.message, this.owner, startedAt) = (message, owner, world.Now);
        Name = name;
        Channel = new SandboxChannel(world, this, message.Channel);
    }

    public ulong Id => message.Id;

    public string Name { get; }

    /// <summary>Where people talk in it.</summary>
    public SandboxChannel Channel { get; }

    internal JsonObject ToWire() => new()
    {
        ["id"] = message.Id.Text(),
        ["type"] = PublicThread,
        ["flags"] = 0,
        ["guild_id"] = message.Channel.Guild!.Id.Text(),
        ["parent_id"] = message.Channel.Id.Text(),
        ["name"] = Name,
        ["owner_id"] = owner.Id.Text(),
        ["last_message_id"] = null,
        ["rate_limit_per_user"] = 0,
        ["message_count"] = 0,
        ["member_count"] = 1,
        ["total_message_sent"] = 0,
        ["thread_metadata"] = new JsonObject
        {
            ["archived"] = false,
            ["archive_timestamp"] = startedAt.Text(),
            ["auto_archive_duration"] = ArchivesAfterMinutes,
            ["locked"] = false,
            ["create_timestamp"] = startedAt.Text(),
        },
    };
}
