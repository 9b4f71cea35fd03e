using System.Text;
using SkiaSharp;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Prints;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Tests.Prints;

namespace SprintBot.Reports.Tests;

/// <summary>Where photos stand, how wide, and what is said of them to those who can't see them.</summary>
public sealed class PhotoPlacementTests
{
    private static SprintReport Compile(string intro, bool areUpright, params string[] captions) => SprintReportCompiler.Compile(
        SprintFileReader.Read(Encoding.UTF8.GetBytes($$"""
            {"sprint": {"name": "Quay sprint", "start": "2026-05-25", "intro": "{{intro}}"},
             "people": [{"id": "ada", "displayName": "Ada Nordli"}, {"id": "bo", "displayName": "Bo Chen"}, {"id": "cy", "displayName": "Cy Roy"}],
             "topics": [{"name": "Mole"}],
             "updates": [{"author": "ada", "day": "2026-05-25", "topic": "Mole", "text": "Dug a trench."}],
             "photos": [{{string.Join(',', captions.Select((caption, place) => $$"""{"file": "{{place}}.jpg", "author": "ada", "topic": "Mole", "day": "2026-05-25", "caption": "{{caption}}"}"""))}}]}
            """)).ToRecord(),
        new PhotoFiles(_ => true, _ => areUpright));

    [Theory]
    [InlineData("1", "", "The trench", "Ada, Bo and Cy in the trench")]
    [InlineData("0", "", "Everybody at the quay", "The whole team")]
    [InlineData("1", "There is a photo of the rusty lamp below.", "The trench", "Our rusty lamp")]
    [InlineData(null, "The rusty lamp works.", "The trench", "Our rusty lamp")]
    [InlineData(null, "There is a photo below.", "The trench", "Our rusty lamp")]
    [InlineData(null, "", "Ada and Bo", "Radar, cyan and robots")]
    public void The_one_of_several_people_or_that_the_introduction_speaks_of_stands_after_it_and_nowhere_else(string? place, string intro, params string[] captions)
    {
        var report = Compile(intro, false, captions);
        Assert.Equal(place is null ? null : $"photos/{place}.jpg", report.GroupPhoto?.Path);
        Assert.Equal(2, report.Photos.Count);
        foreach (var template in new[] { "people", "topics", "daily", "tracker", "in-their-words" })
        {
            var text = ReportTemplates.BesideTheProgram().Find(template)!.Render(report, default).Text;
            Assert.All(report.Photos, photo => Assert.Equal(2, text.Split(photo.Path).Length));
            if (report.GroupPhoto is { } group)
                Assert.True(text.IndexOf(group.Path, StringComparison.Ordinal) < text.IndexOf("Dug a trench", StringComparison.Ordinal), template);
        }
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(40, false)]
    public void Among_highlights_it_stands_where_its_caption_is_short_and_else_on_the_checklist(int repeats, bool isShown)
    {
        var draft = ReportTemplates.BesideTheProgram().Find("highlights")!.Render(Compile("", false, $"The whole team {string.Concat(Enumerable.Repeat("again ", repeats))}"), default);
        Assert.Equal(isShown, draft.Text.Contains("photos/0.jpg", StringComparison.Ordinal));
        Assert.Equal(isShown, !draft.LeftOut.Any(left => left.Finding.Contains("photos/0.jpg", StringComparison.Ordinal)));
    }

    [Fact]
    public void Upright_ones_have_half_the_width()
    {
        Assert.Contains("\n   :width: 50%\n", Compile("", true, "The trench").Photos[0].Figure.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(":width:", Compile("", false, "The trench").Photos[0].Figure.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The trench", "Photo of Monday, 25 May, on Mole, posted by Ada Nordli")]
    [InlineData("The trench; photo: Bo Chen", "Photo of Monday, 25 May, on Mole")]
    [InlineData("", "Photo of Monday, 25 May, on Mole, posted by Ada Nordli")]
    public void What_is_read_aloud_does_not_repeat_the_caption(string caption, string alt) => Assert.Equal(alt, Compile("", false, caption).Photos[0].Alt);

    [Theory]
    [InlineData(32, 48, 1, true)]
    [InlineData(48, 32, 1, false)]
    [InlineData(48, 32, 6, true)]
    [InlineData(32, 48, 8, false)]
    public async Task A_picture_is_upright_as_it_is_seen_and_not_as_it_is_stored(int width, int height, int orientation, bool isUpright)
    {
        using var jpeg = new MemoryStream(Drawn.JpegWith(Drawn.Quarters(width: width, height: height), orientation));
        Assert.Equal(isUpright, await PictureShape.IsUprightAsync(jpeg, default));
        using var png = new MemoryStream(Drawn.PngWith(Drawn.Quarters(width: width, height: height, format: SKEncodedImageFormat.Png), orientation));
        Assert.Equal(isUpright, await PictureShape.IsUprightAsync(png, default));
    }

    [Fact]
    public async Task What_is_no_picture_is_not_upright()
    {
        using var text = new MemoryStream("no picture"u8.ToArray());
        Assert.False(await PictureShape.IsUprightAsync(text, default));
        using var nothing = new MemoryStream();
        Assert.False(await PictureShape.IsUprightAsync(nothing, default));
    }
}
