namespace SprintBot.Digests.Model;

/// <summary>What a digest's parts are called in the sprint's language.</summary>
public sealed record DigestLabels(string WhatIsLeft, string InTheWay, string Pictures, string Figures);
