using NodaTime;
using SprintBot.Interactions;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Tests.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Tests.Updates;

public sealed class UpdateRulesTests
{
    private static readonly Instant Now = Some.Utc(2026, 9, 16);
    private static readonly IReadOnlyList<Topic> Topics = [Some.Topic(70, "Façade cleanup")];

    private static (Update Update, Topic? NewTopic) Accept(UpdateInput input) =>
        UpdateRules.Accept(input, Some.Sprint(), Topics, new UpdateId(500), Some.Ada, Now);

    [Fact]
    public void A_text_is_enough()
    {
        var (update, topic) = Accept(new UpdateInput { Text = " fixed it\n" });
        Assert.Equal((" fixed it\n", new LocalDate(2026, 9, 16), Some.Ada), (update.Text, update.Day, update.Author));
        Assert.Null(topic);
    }

    [Theory]
    [InlineData("facade CLEANUP", 70, false)]
    [InlineData("Something new", 500, true)]
    public void A_topic_is_found_whatever_its_case_and_accents_and_made_when_new(string name, long id, bool isNew)
    {
        var (update, made) = Accept(new UpdateInput { Text = "x", Topic = name });
        Assert.Equal(new TopicId(id), update.Topic);
        Assert.Equal(isNew, made is not null);
    }

    [Fact]
    public void Partners_are_counted_once_and_the_author_is_none()
    {
        var (update, _) = Accept(new UpdateInput { Text = "x", With = [Some.Grace, Some.Ada, Some.Grace] });
        Assert.Equal([Some.Grace], update.With);
    }

    [Theory]
    [InlineData(" \n", null, null, "no text")]
    [InlineData("x", "nearly", null, "not a status")]
    [InlineData("x", null, "2026-09-30", "not a day of")]
    public void What_can_not_be_taken_is_said(string text, string? status, string? day, string message)
    {
        var error = Assert.Throws<UserError>(() => Accept(new UpdateInput { Text = text, Status = status, Day = day }));
        Assert.Contains(message, error.WhatHappened, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_long_a_text_is_refused() =>
        Assert.Throws<UserError>(() => Accept(new UpdateInput { Text = new string('x', UpdateRules.MaxTextLength + 1) }));

    [Fact]
    public void An_edit_keeps_what_it_does_not_name_and_takes_back_what_it_empties()
    {
        var (update, _) = Accept(new UpdateInput { Text = "x", Topic = "Façade cleanup", Next = "docs", Status = "done", With = [Some.Grace] });
        var (edited, _) = UpdateRules.Edit(update, new UpdateInput { Text = "y", Next = "", Topic = "" }, Some.Sprint(), Topics, new TopicId(9), Now);
        Assert.Equal(("y", null, null, UpdateStatus.Done), (edited.Text, edited.Next, edited.Topic, edited.Status));
        Assert.Equal([Some.Grace], edited.With);
        Assert.Equal(Now, edited.EditedAt);
    }

    [Fact]
    public void An_edit_without_a_change_is_no_edit()
    {
        var (update, _) = Accept(new UpdateInput { Text = "x", Topic = "Façade cleanup", Next = "docs", Status = "done", With = [Some.Grace, new UserId(35)] });
        var same = new UpdateInput { Text = "x", Topic = "façade cleanup", Next = "docs", Status = "done", With = [new UserId(35), Some.Grace], Day = "2026-09-16" };
        Assert.Same(update, UpdateRules.Edit(update, same, Some.Sprint(), Topics, new TopicId(9), Now).Update);
        Assert.NotSame(update, UpdateRules.Edit(update, same with { With = [Some.Grace] }, Some.Sprint(), Topics, new TopicId(9), Now).Update);
    }

    [Fact]
    public void A_photo_goes_along_unless_it_was_put_elsewhere()
    {
        var before = Accept(new UpdateInput { Text = "x", Topic = "Façade cleanup" }).Update;
        var after = before with { Day = before.Day.PlusDays(-1), Topic = null };
        var photo = new Photo { Id = new PhotoId(7), Guild = before.Guild, Sprint = before.Sprint, Author = before.Author, Day = before.Day, Topic = before.Topic, FileName = "x.png", ContentType = "image/png", PostedAt = Now };
        Assert.Equal(photo with { Day = after.Day, Topic = null }, UpdateRules.Along(photo, before, after));
        var elsewhere = photo with { Day = before.Day.PlusDays(-2), Topic = new TopicId(77) };
        Assert.Equal(elsewhere, UpdateRules.Along(elsewhere, before, after));
    }

    [Fact]
    public void Only_its_author_and_organisers_change_an_update()
    {
        var (update, _) = Accept(new UpdateInput { Text = "x" });
        UpdateRules.MayChange(update, Some.Ada, isOrganiser: false);
        UpdateRules.MayChange(update, Some.Grace, isOrganiser: true);
        Assert.Throws<UserError>(() => UpdateRules.MayChange(update, Some.Grace, isOrganiser: false));
    }
}
