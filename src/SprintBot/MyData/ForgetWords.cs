using SprintBot.Interactions.Languages;

namespace SprintBot.MyData;

/// <summary>What <c>/profile forget</c> says: what goes, what stays, and what nobody can take back from here.</summary>
public static class ForgetWords
{
    public static readonly Phrase NothingKept = new("my-data.nothing-kept", "Nothing is kept about you in this server.");
    public static readonly Phrase NothingErased = new("my-data.nothing-erased", "Nothing was erased.");
    public static readonly Phrase ForgetMe = new("my-data.forget-me", "Forget me");
    public static readonly Phrase Cancel = new("my-data.cancel", "Cancel");
    public static readonly Phrase DoneBefore = new("my-data.done-before", "That was done before. What came after it is kept: {/profile forget} asks anew.");

    private static readonly Phrase Asked = new("my-data.asked", """
        **Shall SprintBot forget you in this server?** It can't be undone; {/profile export} gives you a copy first.
        **What goes**: your profile and reminder, {updates} {updates:update|updates} with what they said before, {photos} {photos:photo|photos}, the topics that came with your updates and that nobody else has used, the credit in {credits} {credits:update|updates} of others, and the drafts that the bot keeps of your sprints’ reports.
        **What stays**: what others wrote. Where they mentioned you it says “{former}”; where they typed your name it stands.
        **What is out of reach**: digests that are in the channel, drafts of a report that organisers have, copies of the bot's files. Organisers can delete a digest's message, and make the draft anew.
        """);

    private static readonly Phrase Erased = new("my-data.erased", "You are forgotten here: the bot keeps nothing about you in this server. What you post from now on starts anew.");

    private static readonly Phrase ErasedButDigests = new("my-data.erased-but-digests", """
        {erased}
        These digests tell of you. An organiser can delete them, as whoever may manage messages can, and make a draft of the report anew with {/report generate}:
        {digests}
        """);

    public static Said Question(PersonalData data) => Asked.With(
        ("updates", data.Sprints.Sum(sprint => sprint.Updates.Count)),
        ("photos", data.Sprints.Sum(sprint => sprint.Photos.Count)),
        ("credits", data.Sprints.Sum(sprint => sprint.Namings.Count(naming => naming.AsPartner))),
        ("former", Forgetting.FormerName));

    /// <param name="digests">Digests in the channel that tell of the person, a line each.</param>
    public static Said Done(IReadOnlyList<string> digests) => digests.Count == 0 ? Erased : ErasedButDigests.With(("erased", Erased), ("digests", string.Join('\n', digests)));
}
