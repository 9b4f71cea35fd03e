using System.Text.RegularExpressions;
using SprintBot.Markup.Tree;

namespace SprintBot.Reports.Cleaning;

/// <summary>Addresses that stand in a text as they are: told by what they lead to.</summary>
internal static partial class Addresses
{
    private const int Longest = 40;

    public static Line Take(Line line, CleaningContext context)
    {
        var runs = new List<Run>(line.Runs);
        for (var place = 0; place < runs.Count; place++)
            if (runs[place].Link is { } url)
            {
                if (IsAddress(runs[place].Text) && place + 1 < runs.Count && runs[place + 1] is { Link: null } next && next.Text.StartsWith(" )", StringComparison.Ordinal))
                    runs[place + 1] = next with { Text = next.Text[1..] }; // typed to keep the bracket out of the address
                var told = Told(runs[place], url, context);
                runs[place] = place == 0 && told.Text != runs[0].Text && told.Link is not null && IsAddress(runs[0].Text) && ForgeAddress.Of(url) is not null ? told with { Text = char.ToUpperInvariant(told.Text[0]) + told.Text[1..] } : told;
            }
        return LineEdit.Trimmed(Sentences.Joined(runs));
    }

    /// <summary>A link to a topic's own address is the topic's name alone, since the link stands where the topic is told of.</summary>
    private static Run Told(Run run, string url, CleaningContext context)
    {
        var isBare = IsAddress(run.Text);
        if (context.Topics.At(url) is { } topic)
            return run with { Text = isBare ? topic.Name : run.Text, Link = null };
        if (!isBare)
            return run;
        if (ForgeAddress.Of(url) is { Kind: not "branch" } forge)
            return run with { Text = forge.Told(context.Project, context.IsEnglish) };
        if (run.Text.Length <= Longest || !Uri.TryCreate(url, UriKind.Absolute, out var address))
            return run;
        return run with { Text = address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host };
    }

    private static bool IsAddress(string text) => Scheme().IsMatch(text) && !text.Contains(' ', StringComparison.Ordinal);

    [GeneratedRegex(@"^https?://\S+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}
