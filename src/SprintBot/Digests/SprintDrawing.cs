using SprintBot.Discord.Rest;
using SprintBot.Markup;

namespace SprintBot.Digests;

/// <summary>The picture of a sprint as a file for Discord.</summary>
public static class SprintDrawing
{
    public const string FileName = "sprint-days.png";

    /// <summary>Discord's limit for alternative texts.</summary>
    private const int MaxDescriptionLength = 1024;

    public static FileUpload Of(DigestRecord record)
    {
        var heat = SprintHeat.Of(record);
        return new FileUpload(FileName, "image/png", HeatPicture.Draw(heat, record.Sprint.Name), Shortened.To(heat.Describe(record.Sprint), MaxDescriptionLength));
    }
}
