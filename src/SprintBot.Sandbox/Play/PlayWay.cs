namespace SprintBot.Sandbox.Play;

/// <summary>The three ways in which an update is posted.</summary>
internal enum PlayWay
{
    Command = 0,
    Form = 1,
    Message = 2,
}
