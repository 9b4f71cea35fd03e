using SprintBot.Sprints;

namespace SprintBot.MyData;

/// <summary>What <c>/profile forget</c> says: what goes, what stays, and what nobody can take back from here.</summary>
public static class ForgetWords
{
    public static string Question(PersonalData data)
    {
        var updates = data.Sprints.Sum(sprint => sprint.Updates.Count);
        var photos = data.Sprints.Sum(sprint => sprint.Photos.Count);
        var credits = data.Sprints.Sum(sprint => sprint.Namings.Count(naming => naming.AsPartner));
        return $"""
            **Shall SprintBot forget you in this server?** It can't be undone; `/profile export` gives you a copy first.
            **What goes**: your profile and reminder, {SprintWords.Count(updates, "update")} with what they said before, {SprintWords.Count(photos, "photo")}, the topics that came with your updates and that nobody else has used, the credit in {SprintWords.Count(credits, "update")} of others, and the drafts that the bot keeps of your sprints’ reports.
            **What stays**: what others wrote. Where they mentioned you it says “{Forgetting.FormerName}”; where they typed your name it stands.
            **What is out of reach**: digests that are in the channel, drafts of a report that organisers have, copies of the bot's files. Organisers can delete a digest's message, and make the draft anew.
            """;
    }

    /// <param name="digests">Digests in the channel that tell of the person, a line each.</param>
    public static string Done(IEnumerable<string> digests)
    {
        var lines = digests.ToList();
        const string Erased = "You are forgotten here: the bot keeps nothing about you in this server. What you post from now on starts anew.";
        return lines.Count == 0
            ? Erased
            : $"{Erased}\nThese digests tell of you. An organiser can delete them, as whoever may manage messages can, and make a draft of the report anew with `/report generate`:\n{string.Join('\n', lines)}";
    }
}
