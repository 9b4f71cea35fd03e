namespace SprintBot.Reports.Preview;

/// <summary>docutils made no page.</summary>
/// <param name="message">Why, in a sentence.</param>
/// <param name="isFinal">Whether another docutils would do no better.</param>
internal sealed class DocutilsFailure(string message, bool isFinal, Exception? cause = null) : Exception(message, cause)
{
    public bool IsFinal { get; } = isFinal;
}
