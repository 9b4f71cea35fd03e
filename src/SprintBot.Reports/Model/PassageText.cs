namespace SprintBot.Reports.Model;

/// <summary>What a passage says, as one piece of prose; each part is made when a template asks for it.</summary>
/// <param name="whole">All of it, as blocks.</param>
/// <param name="beginning">The first paragraph on one line; null when it is no such paragraph.</param>
/// <param name="beginsLow">Whether the beginning starts with a small letter.</param>
/// <param name="rest">What follows the beginning; null when nothing does.</param>
/// <param name="isSpeech">Whether it begins with a quote of its teller.</param>
internal sealed class PassageText(Func<Rst> whole, Func<Rst?> beginning, Func<bool> beginsLow, Func<Rst?> rest, bool isSpeech)
{
    private readonly Lazy<Rst> whole = new(whole);
    private readonly Lazy<Rst?> beginning = new(beginning);
    private readonly Lazy<bool> beginsLow = new(beginsLow);
    private readonly Lazy<Rst?> rest = new(rest);

    public Rst Whole => whole.Value;

    public Rst? Beginning => beginning.Value;

    public bool BeginsLow => beginsLow.Value;

    public Rst? Rest => rest.Value;

    public bool IsSpeech => isSpeech;
}
