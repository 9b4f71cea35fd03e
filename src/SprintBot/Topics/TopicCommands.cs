using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.Sprints;

namespace SprintBot.Topics;

/// <summary><c>/topic</c>: what people work on.</summary>
public sealed class TopicCommands(ITopicStore topics, SprintOfCall sprintOf)
{
    private const string SayAction = "topic-say";

    private static readonly Phrase LinkIsKnown = new("topics.link-is-known", "There is a topic “{topic}” with that link already.");
    private static readonly Phrase ChooseIt = new("topics.choose-or-name", "Choose it as `topic` in {/update}, change it with {/topic edit}, or give this one a name of its own.");
    private static readonly Phrase ChangeIt = new("topics.change-it", "Change it with {/topic edit}.");
    private static readonly Phrase HasLinkToo = new("topics.has-link-too", "{topic} has that link too; where both are one, an organiser makes one of them by {/topic edit}.");
    private static readonly Phrase Added = new("topics.added", "Added. Choose it as `topic` in {/update}.");
    private static readonly Phrase WhatFor = new("topics.what-for", "What is {topic} for?");
    private static readonly Phrase Aim = new("topics.aim", "Its aim in one line");
    private static readonly Phrase AimHelp = new("topics.aim-help", "Such as: tides of rivers are right in spring, too");
    private static readonly Phrase Link = new("topics.link", "A link to it");
    private static readonly Phrase LinkHelp = new("topics.link-help", "One to a branch, an issue or a pull request tells the kind by itself");
    private static readonly Phrase Kind = new("topics.kind", "What it is");
    private static readonly Phrase KindHelp = new("topics.kind-help", "Branch, issue, talk, port …");
    private static readonly Phrase Saved = new("topics.saved", "Saved.");
    private static readonly Phrase BothStay = new("topics.both-stay", "Both are as they were.");
    private static readonly Phrase Merged = new("topics.merged", "All of {topic} belongs to it now.");
    private static readonly Phrase Deleted = new("topics.deleted", "Deleted. {/topic add} makes it anew.");
    private static readonly Phrase NoTopic = new("topics.no-topic", "There is no topic “{topic}”.");
    private static readonly Phrase ChooseOrAdd = new("topics.choose-or-add", "Choose one of those offered, or add it with {/topic add}.");
    private static readonly Phrase IsGone = new("topics.gone", "That topic is not known any more.");
    private static readonly Phrase ListShows = new("topics.list-shows", "{/topic list} shows those there are.");
    private static readonly Phrase NoneYet = new("topics.none-yet", "The sprint has no topics yet. {/topic add} makes one; so does a new name in {/update}.");

    public Command Topic => new("topic", "What people work on: branches, issues, talks")
    {
        Subcommands =
        [
            new("add", "Add a topic", AddAsync) { Options = [Option.Text("name", "The branch, issue or talk; a link to one gives its name by itself", TopicRules.MaxTypedLength), .. Details] },
            new("edit", "Change a topic", EditAsync)
            {
                Options =
                [
                    Option.Text("topic", "Which one", TopicName.MaxLength, required: true, autocomplete: OfferToEditAsync),
                    Option.Text("name", "A new name", TopicName.MaxLength),
                    .. Details,
                ],
            },
            new("list", "The sprint's topics", ListAsync),
            new("delete", "Delete a topic that nobody uses", DeleteAsync) { Options = [Option.Text("topic", "Which one", TopicName.MaxLength, required: true, autocomplete: OfferToEditAsync)] },
        ],
    };

    public IEnumerable<KeyValuePair<string, ActionHandler>> Actions => [new(TopicButton.AskAction, AskAsync), new(SayAction, SayAsync)];

    private static IReadOnlyList<Option> Details =>
    [
        Option.Text("url", "A link to it", TopicRules.MaxUrlLength),
        Option.Text("about", "Its aim in one line", TopicRules.MaxAboutLength),
        Option.Text("kind", "What it is: branch, issue, talk, port…", TopicRules.MaxKindLength),
    ];

    /// <summary>Offers the sprint's topics wherever one is asked for.</summary>
    public async Task<IEnumerable<Choice>> OfferAsync(CommandCall call, string typed, CancellationToken ct)
    {
        var sprint = await sprintOf.ToPostToAsync(call, ct);
        return TopicRules.Search(await topics.ListAsync(sprint.Id, ct), typed).Select(topic => Choice.Of(topic.Name));
    }

    private async Task<IEnumerable<Choice>> OfferToEditAsync(CommandCall call, string typed, CancellationToken ct)
    {
        var sprint = await sprintOf.ToOrganiseAsync(call, ct);
        return TopicRules.Search(await topics.ListAsync(sprint.Id, ct), typed).Select(topic => Choice.Of(topic.Name));
    }

    private async Task<Reply> AddAsync(CommandCall call, CancellationToken ct)
    {
        var sprint = await sprintOf.ToPostToAsync(call, ct);
        var all = await topics.ListAsync(sprint.Id, ct);
        var (input, named) = (InputOf(call), TopicRules.Named(call.Text("name") ?? call.Text("url") ?? "", all));
        var wanted = TopicRules.Add(input with { Name = named.Name, Url = input.Url ?? named.Url }, new TopicId((long)call.Id.Value), sprint.Id);
        var other = OfThatLink(wanted, all);
        if (other is not null && (input.Name is null || ForgeLink.Of(input.Name) is not null))
            throw new UserError(LinkIsKnown.With(("topic", other.Name)), ChooseIt);
        var topic = await topics.AddAsync(wanted, ct);
        if (topic.Id != wanted.Id)
            throw new UserError(TopicRules.IsThere.With(("topic", topic.Name)), ChangeIt);
        IEnumerable<Said> twin = other is null ? [] : [HasLinkToo.With(("topic", other.Name))];
        return Say(call, sprint, topic, [Added, .. twin]) with { Components = topic.About is null ? [Button.Row(TopicButton.For(topic, call.Words))] : [] };
    }

    /// <summary>The topic whose link leads to the same place on a forge.</summary>
    private static Topic? OfThatLink(Topic wanted, IReadOnlyList<Topic> all) =>
        wanted.Url is { } url && ForgeLink.Of(url) is not null && TopicRules.Find(all, url) is { } known && known.Id != wanted.Id ? known : null;

    private async Task<Reply> AskAsync(ActionCall call, CancellationToken ct)
    {
        var topic = await FindAsync(call, ct);
        return Reply.Open(new Form(new CustomId(SayAction, [.. call.CustomId.Arguments]), Shortened.To(call.Words.Of(WhatFor.With(("topic", topic.Name))), 45),
            Field.Line("about", call.Words.Of(Aim), topic.About, TopicRules.MaxAboutLength, help: call.Words.Of(AimHelp)),
            Field.Line("url", call.Words.Of(Link), topic.Url, TopicRules.MaxUrlLength, help: call.Words.Of(LinkHelp)),
            Field.Line("kind", call.Words.Of(Kind), topic.Kind, TopicRules.MaxKindLength, help: call.Words.Of(KindHelp))));
    }

    private async Task<Reply> SayAsync(ActionCall call, CancellationToken ct)
    {
        var topic = await FindAsync(call, ct);
        var input = new TopicInput { About = call.Text("about"), Url = call.Text("url"), Kind = call.Text("kind") };
        var changed = await topics.ChangeAsync(topic.Sprint, topic.Id, now => TopicRules.Change(now, input, []), ct) ?? throw Gone();
        return Reply.Say($"{Line(changed)}\n{call.Words.Of(Saved)}");
    }

    private async Task<Topic> FindAsync(ActionCall call, CancellationToken ct)
    {
        var (sprint, id) = TopicButton.Read(call.CustomId);
        var known = await sprintOf.FindAsync(call, sprint, ct);
        return (await topics.ListAsync(known.Id, ct)).FirstOrDefault(topic => topic.Id == id) ?? throw Gone();
    }

    private async Task<Reply> EditAsync(CommandCall call, CancellationToken ct)
    {
        var sprint = await sprintOf.ToOrganiseAsync(call, ct);
        var all = await topics.ListAsync(sprint.Id, ct);
        var chosen = Chosen(call, all);
        var input = InputOf(call);
        if (input.Name is { } newName && TopicRules.Find(all, newName) is { } other && other.Id != chosen.Id)
            return TopicQuestions.IsToMerge(call, chosen, other) ? await MergeAsync(call, sprint, chosen, other, input with { Name = null }, ct) : call.Say(BothStay);
        var changed = await topics.ChangeAsync(sprint.Id, chosen.Id, now => TopicRules.Change(now, input, all), ct) ?? throw Gone();
        return Say(call, sprint, changed, Saved);
    }

    private async Task<Reply> MergeAsync(CommandCall call, Sprint sprint, Topic from, Topic into, TopicInput input, CancellationToken ct)
    {
        TopicRules.Change(into, input, []); // what can't be is refused before anything is done
        _ = await topics.MergeAsync(sprint.Id, from.Id, into.Id, ct) ?? throw Gone();
        var whole = await topics.ChangeAsync(sprint.Id, into.Id, now => TopicRules.Change(now, input, []), ct) ?? throw Gone();
        return Say(call, sprint, whole, Merged.With(("topic", from.Name)));
    }

    private async Task<Reply> DeleteAsync(CommandCall call, CancellationToken ct)
    {
        var sprint = await sprintOf.ToOrganiseAsync(call, ct);
        var chosen = Chosen(call, await topics.ListAsync(sprint.Id, ct));
        var use = await topics.DeleteAsync(sprint.Id, chosen.Id, ct) ?? throw Gone();
        return use.IsNone ? Say(call, sprint, chosen, Deleted) : throw TopicRules.IsUsed(chosen, use);
    }

    private static Topic Chosen(CommandCall call, IReadOnlyList<Topic> all) => (call.Text("topic") ?? "") is var name && TopicRules.Find(all, name) is { } found
        ? found
        : throw new UserError(NoTopic.With(("topic", Shortened.LineTo(name, 100))), ChooseOrAdd);

    private static UserError Gone() => new(IsGone, ListShows);

    private async Task<Reply> ListAsync(CommandCall call, CancellationToken ct)
    {
        var sprint = await sprintOf.ToOrganiseAsync(call, ct);
        var all = await topics.ListAsync(sprint.Id, ct);
        return all.Count == 0 ? call.Say(NoneYet) : Paged.Lines([.. sprintOf.NameElsewhere(call, sprint), .. all.Select(Line)], call.Words);
    }

    /// <summary>An answer about a topic, which names the sprint where the channel does not.</summary>
    private Reply Say(Call call, Sprint sprint, Topic topic, params IEnumerable<Said> sentences) =>
        Reply.Say(string.Join('\n', [.. sprintOf.NameElsewhere(call, sprint), Line(topic), string.Join(' ', sentences.Select(call.Words.Of))]));

    private static TopicInput InputOf(CommandCall call) => new()
    {
        Name = call.Text("name"),
        Url = call.Text("url"),
        About = call.Text("about"),
        Kind = call.Text("kind"),
    };

    private static string Line(Topic topic) => string.Concat(
        $"**{topic.Name}**",
        topic.Kind is { } kind ? $" ({kind})" : "",
        topic.Url is { } url ? $" <{url}>" : "",
        topic.About is { } about ? $": {about}" : "");
}
