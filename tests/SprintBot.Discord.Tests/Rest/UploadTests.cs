using System.Text;
using System.Text.Json.Nodes;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Discord.Tests.Fakes;

namespace SprintBot.Discord.Tests.Rest;

public sealed class UploadTests : RestTest
{
    private static readonly Answer AMessage = new(200, """{"id":"5"}""");
    private static readonly FileUpload Photo = new("früh 日 \"x\"\r\n.png", "image/png", new byte[] { 0, 255, 13, 10 }, "A table with cups");
    private static readonly FileUpload Zip = new("report.zip", null, "PK"u8.ToArray());

    [Fact]
    public async Task Files_go_beside_the_payload_under_plain_names_and_keep_their_own_in_the_list()
    {
        Discord.Next(AMessage);
        await EditAsync(new MessageEdit { Content = "done" }, Photo, Zip);
        var request = Assert.Single(Discord.Requests);
        Assert.StartsWith("multipart/form-data; boundary=", request.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("Content-Disposition: form-data; name=\"payload_json\"\r\n", request.Raw, StringComparison.Ordinal);
        Assert.Contains("Content-Disposition: form-data; name=\"files[0]\"; filename=\"file0.png\"\r\n", request.Raw, StringComparison.Ordinal);
        Assert.Contains("Content-Disposition: form-data; name=\"files[1]\"; filename=\"file1.zip\"\r\n", request.Raw, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\n\0\u00ff\r\n\r\n--", request.Raw, StringComparison.Ordinal);
        var list = PayloadOf(request)["attachments"]!.AsArray();
        Assert.Equal([("0", Photo.Name), ("1", Zip.Name)], list.Select(entry => ((string)entry!["id"]!, (string)entry["filename"]!)));
        Assert.Equal(Photo.Description, (string?)list[0]!["description"]);
        Assert.DoesNotContain("filename*", request.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("=?", request.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_lists_the_files_that_stay_before_the_new_ones()
    {
        Discord.Next(AMessage);
        await EditAsync(new MessageEdit { Attachments = [new AttachmentReference { Id = new Snowflake(99) }] }, Zip);
        Assert.Equal(["99", "0"], PayloadOf(Discord.Requests.Single())["attachments"]!.AsArray().Select(entry => (string)entry!["id"]!));
    }

    [Fact]
    public async Task A_callback_can_bring_files_and_keep_others()
    {
        Discord.Next(new Answer(204));
        await CallBackAsync(
            new InteractionResponse
            {
                Type = InteractionCallbackType.UpdateMessage,
                Data = new InteractionCallbackData { Attachments = [new AttachmentReference { Id = new Snowflake(99) }] },
            },
            Zip);
        Assert.Equal(["99", "0"], PayloadOf(Discord.Requests.Single())["data"]!["attachments"]!.AsArray().Select(entry => (string)entry!["id"]!));
    }

    [Fact]
    public async Task A_second_try_brings_the_files_again()
    {
        Discord.Next(new Answer(502), AMessage);
        await InTimeAsync(EditAsync(new MessageEdit { Content = "done" }, Zip));
        Assert.All(Discord.Requests, request => Assert.Contains("PK", request.Raw, StringComparison.Ordinal));
        Assert.Equal(2, Discord.Requests.Count);
    }

    private static JsonNode PayloadOf(SeenRequest request)
    {
        var text = Encoding.UTF8.GetString(request.Body);
        var start = text.IndexOf('{', StringComparison.Ordinal);
        return JsonNode.Parse(text[start..text.IndexOf("\r\n--", start, StringComparison.Ordinal)])!;
    }
}
