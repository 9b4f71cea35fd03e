using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SprintBot.Sprints;

/// <summary>
/// Ids for what comes from a file, or from an organiser's words, and not from Discord. A snowflake below 2⁴⁸ would be of the first nineteen hours of Discord's epoch, 1 January 2015, when
/// there was no Discord: whatever is below is never one. The lower half of that is the sprints', in blocks of 2²⁰, a sprint's own id first; the upper half is
/// the people's. The same file in the same server has the same ids, so that a second import is known for one.
/// See https://discord.com/developers/docs/reference#snowflakes.
/// </summary>
public static class DerivedIds
{
    private const int BlockBits = 20;
    private const int BlocksBits = 27;
    private const long FirstPerson = 1L << (BlockBits + BlocksBits);

    /// <summary>Whether an id can be Discord's.</summary>
    public static bool IsSnowflake(long id) => id >= FirstPerson << 1;

    /// <summary>The sprint of a file in a server; its entries' ids follow it.</summary>
    public static SprintId Of(GuildId guild, ReadOnlySpan<byte> file)
    {
        var content = SHA256.HashData(file);
        var block = Hash($"sprint\n{guild.Value}\n{Convert.ToHexStringLower(content)}") % ((1UL << BlocksBits) - 1) + 1;
        return new SprintId((long)(block << BlockBits));
    }

    /// <summary>Somebody whom files call by a word that is no id: the same one in all files.</summary>
    public static UserId OfPerson(string word) => new(FirstPerson + (long)(Hash($"person\n{word}") % (ulong)FirstPerson));

    /// <summary>Somebody whom an organiser has named by a command: another one each time, and the same where the command is delivered twice.</summary>
    public static UserId OfPerson(ulong interaction) => OfPerson(interaction.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether a person is one of ours, since he or she is not on Discord.</summary>
    public static bool IsOffDiscord(UserId user) => user.Value >= FirstPerson && !IsSnowflake(user.Value);

    /// <summary>The ids that such people have, from the first to the last.</summary>
    public static (UserId First, UserId Last) People => (new(FirstPerson), new((FirstPerson << 1) - 1));

    private static ulong Hash(string text) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
