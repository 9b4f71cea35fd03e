using NodaTime;
using SprintBot.Reports.Model;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Compiling;

/// <summary>Puts updates together to passages: a teller's updates on one topic are one.</summary>
internal sealed class ReportPassages(ReportTexts texts, PersonWords names, ReportSubjects subjects, ReportPhotos photos, LocalDate first, LocalDate last, ReportLanguage language)
{
    /// <param name="updates">In the order in which they are told.</param>
    /// <param name="accounts">Who tells of what.</param>
    /// <param name="introductions">Who has been named before.</param>
    /// <returns>By teller, in the order of their first updates.</returns>
    public IReadOnlyList<(PersonId Teller, IReadOnlyList<ReportPassage> Passages)> Of(IReadOnlyList<ReportUpdate> updates, ReportAccounts accounts, Introductions introductions)
    {
        var places = PlacesOf(updates, accounts);
        return [.. updates.GroupBy(accounts.TellerOf).Select(ofTeller => (ofTeller.Key, PassagesOf(ofTeller.Key, [.. ofTeller], places, accounts, introductions)))];
    }

    private IReadOnlyList<ReportPassage> PassagesOf(PersonId teller, IReadOnlyList<ReportUpdate> told, ILookup<(PersonId, TopicId), Photo> places, ReportAccounts accounts, Introductions introductions)
    {
        var byTopic = told.GroupBy(update => update.Update.Topic).Where(onTopic => onTopic.Key is not null || onTopic.Any(update => !update.Text.IsEmpty || update.Left is not null || update.Blockers is not null)).OrderBy(onTopic => onTopic.Key is null).ToList();
        return [.. byTopic.Select((onTopic, index) => PassageOf(teller, [.. onTopic], index + 1, index + 1 == byTopic.Count, places, accounts, introductions) with
        {
            FollowsBefore = index > 0 && byTopic[index - 1].Max(update => update.Update.Day) <= onTopic.Min(update => update.Update.Day),
        })];
    }

    private ReportPassage PassageOf(PersonId teller, IReadOnlyList<ReportUpdate> told, int order, bool isLast, ILookup<(PersonId, TopicId), Photo> places, ReportAccounts accounts, Introductions introductions)
    {
        var topic = told[0].Update.Topic;
        var partners = JointOf(teller, told);
        if (topic is null && PartnerNames.AreSaid(told.Select(update => update.Text), [.. partners.Select(partner => (names.Full(partner), names.Short(partner)))]))
            partners = [];
        var said = told.Where(update => !update.Text.IsEmpty).ToList();
        var named = said.SelectMany(update => update.Update.With.Prepend(update.Update.Author)).Concat(partners).Append(teller).ToHashSet();
        var beginsWithOther = said.Count > 0 && said[0].Update.Author != teller;
        _ = introductions.CallInOpening(teller, beginsWithOther);
        IReadOnlyList<string> with = [.. partners.Select(partner => introductions.CallInOpening(partner, beginsWithOther))];
        IReadOnlyList<string> helpers = topic is null ? [] : [.. told.SelectMany(update => update.Update.With.Prepend(update.Update.Author)).Distinct().Where(person => !named.Contains(person)).Select(introductions.Call)];
        var parts = PartsOf(said, teller, partners, introductions);
        var span = WorkSpan.Of([.. told.Where(update => update.Update.Author == teller).Select(update => update.Update.Day)], first, last);
        return new ReportPassage(
            names.Short(teller),
            names.Full(teller),
            order,
            isLast,
            topic is { } id ? subjects.Of(id) : null,
            with,
            [.. told.Select(update => update.Left).OfType<Rst>()],
            [.. told.Select(update => update.Blockers).OfType<Rst>()],
            topic is { } known && told.Any(update => subjects.HasLastWord(known, update.Update)),
            topic is { } place ? photos.Of(places[(teller, place)]) : [])
        {
            Helpers = helpers,
            BeginsWithOther = beginsWithOther,
            Did = language.IsEnglish ? WorkWords.Of(topic is { } work ? subjects.Of(work).Verb : WorkWords.Usual, span) : language.Text("verb"),
            Span = span?.In(language),
            Day = span is null && topic is not null ? WorkSpan.Day([.. told.Select(update => update.Update.Day)], accounts.DaysOf(teller), first, last, language) : null,
            LeftSentences = NoteSentences.Of(told.Select(update => update.LeftSentence).OfType<Rst>(), language),
            BlockersSentences = NoteSentences.Of(told.Select(update => update.BlockersSentence).OfType<Rst>(), language),
            EndsPart = topic is { } part && told.Where(update => update.Update.Author == teller).Any(update => subjects.IsEndOfPart(part, update.Update)),
            Text = new PassageProse(parts, teller, texts).ToText(),
        };
    }

    /// <summary>What each update says, its partners named in it but for those whom the passage's opening names.</summary>
    private List<(ReportUpdate Update, ToldPart Part)> PartsOf(List<ReportUpdate> said, PersonId teller, IReadOnlyList<PersonId> partners, Introductions introductions)
    {
        var parts = new List<(ReportUpdate, ToldPart)>(said.Count);
        var before = teller;
        foreach (var update in said)
        {
            var author = update.Update.Author;
            var called = author == before ? names.Short(author) : introductions.Call(author);
            var missing = PartnerNames.Missing(update.Text, update.Update.With.Where(partner => partner != teller && !partners.Contains(partner)).Select(partner => (partner, names.Full(partner), names.Short(partner))));
            parts.Add((update, new ToldPart(author, called, PartnerNames.In(update.Text, [.. missing.Select(introductions.Call)], language))));
            before = author;
        }
        return parts;
    }

    /// <summary>Those who had a part in every update that is told; who had one in some is named there.</summary>
    private static List<PersonId> JointOf(PersonId teller, IReadOnlyList<ReportUpdate> told) =>
        [.. told[0].Update.With.Prepend(told[0].Update.Author).Where(person => person != teller && told.All(update => update.Update.Author == person || update.Update.With.Contains(person)))];

    /// <summary>The photos of topics, by the passage that shows them: their author's own, or the one in which that author's updates are told.</summary>
    private ILookup<(PersonId Teller, TopicId Topic), Photo> PlacesOf(IReadOnlyList<ReportUpdate> updates, ReportAccounts accounts)
    {
        var tellers = new Dictionary<(PersonId, TopicId), PersonId>();
        foreach (var told in updates)
            if (told.Update.Topic is { } topic && accounts.TellerOf(told) is var teller)
                if (teller == told.Update.Author)
                    tellers[(teller, topic)] = teller;
                else
                    tellers.TryAdd((told.Update.Author, topic), teller);
        return photos.Others
            .Select(photo => (Photo: photo, Topic: photos.TopicOf(photo)))
            .Where(entry => entry.Topic is { } topic && tellers.ContainsKey((entry.Photo.Author, topic)))
            .ToLookup(entry => (tellers[(entry.Photo.Author, entry.Topic!.Value)], entry.Topic!.Value), entry => entry.Photo);
    }
}
