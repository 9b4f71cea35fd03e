using NodaTime;
using SprintBot.Digests;
using SprintBot.Photos;
using SprintBot.Sprints;

namespace SprintBot.Tests.Digests;

public sealed class DigestMessagesTests
{
    private const long MiB = 1024 * 1024;

    [Theory]
    [InlineData(0, 1, false, new[] { 0 })]
    [InlineData(3, 1, false, new[] { 3 })]
    [InlineData(10, 1, false, new[] { 10 })]
    [InlineData(11, 1, false, new[] { 10, 1 })]
    [InlineData(10, 1, true, new[] { 9, 1 })]
    [InlineData(6, 9, false, new[] { 2, 2, 2 })]
    public void Pictures_go_with_the_last_text_ten_at_most_and_no_more_than_a_request_holds(int photos, int size, bool hasDrawing, int[] expected) =>
        Assert.Equal(expected, Messages("A day", [.. Enumerable.Range(0, photos).Select(id => (new PhotoId(id), size * MiB))], hasDrawing).Select(message => message.Photos.Count));

    [Fact]
    public void A_long_day_is_several_messages_and_no_line_is_lost()
    {
        var lines = Enumerable.Range(0, 400).Select(line => $"Line {line} **bold** and `code`").ToList();
        var messages = Messages(string.Join('\n', lines), [], hasDrawing: false);
        Assert.All(messages, message => Assert.InRange(message.Content.Length, 1, 2000));
        Assert.Equal(lines, messages.SelectMany(message => message.Content.Split('\n')));
    }

    [Fact]
    public void Code_that_is_cut_is_closed_and_opened_again()
    {
        var messages = Messages($"```py\n{string.Join('\n', Enumerable.Range(0, 300).Select(line => $"x{line} = {line}"))}\n```", [], hasDrawing: false);
        Assert.True(messages.Count > 1);
        Assert.All(messages, message => Assert.StartsWith("```py\n", message.Content, StringComparison.Ordinal));
        Assert.All(messages, message => Assert.EndsWith("\n```", message.Content, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_message_has_a_nonce_of_its_own_that_is_the_same_each_time()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 2000));
        var nonces = Messages(text, [], false).Select(message => message.Nonce).ToList();
        Assert.Equal(nonces, Messages(text, [], false).Select(message => message.Nonce));
        Assert.Equal(nonces.Count, nonces.Distinct().Count());
        Assert.All(nonces, nonce => Assert.InRange(nonce.Length, 20, 25));
    }

    [Fact]
    public void A_digest_that_was_made_anew_is_not_taken_for_the_one_before()
    {
        var nonces = new[] { Messages("one", [], false), Messages("other", [], false), Messages("one", [(new PhotoId(1), 5)], false) }.Select(messages => messages[0].Nonce);
        Assert.Equal(3, nonces.Distinct().Count());
    }

    private static IReadOnlyList<DigestMessage> Messages(string text, IReadOnlyList<(PhotoId, long)> photos, bool hasDrawing) =>
        DigestMessages.Of(new DigestKey(new SprintId(1), new LocalDate(2026, 9, 16)), text, photos, hasDrawing);
}
