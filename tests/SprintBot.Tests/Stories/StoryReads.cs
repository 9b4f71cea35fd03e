using System.IO.Compression;
using System.Text;

namespace SprintBot.Tests.Stories;

/// <summary>What people read of a sprint in the end.</summary>
internal static class StoryReads
{
    /// <summary>Today's digest, as anybody may ask for it.</summary>
    public static async Task<string> DigestAsync(this BotInSandbox bot) => (await bot.SlashAsync(bot.Organiser, "digest")).Text;

    /// <summary>The draft of the report.</summary>
    public static async Task<string> ReportAsync(this BotInSandbox bot)
    {
        var answer = await bot.SlashAsync(bot.Organiser, "report generate");
        return Encoding.UTF8.GetString(FilesIn(answer.Attachments[0].Bytes)["report.rst"]);
    }

    public static IReadOnlyDictionary<string, byte[]> FilesIn(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }
}
