using System.Globalization;
using System.Text;
using SprintBot.Markup.Rst;

namespace SprintBot.Markup.RstReading;

/// <summary>The targets of a file and the references to them, in the order in which they stand there.</summary>
internal sealed class RstNames
{
    private const int LongestChain = 8;

    private readonly Dictionary<string, Target> targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);
    private readonly HashSet<string> referredTo = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Line)> references = [];
    private readonly List<string> anonymous = [];
    private readonly List<RstLinkFault> duplicates = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <summary>How many references to targets without a name there are so far.</summary>
    internal int AnonymousReferences { get; set; }

    /// <summary>What is wrong, in the order of lines.</summary>
    internal IReadOnlyList<RstLinkFault> Faults =>
    [
        .. duplicates
            .Concat(targets.Values.Where(target => !target.IsOwnReference && !referredTo.Contains(RstText.NormalizeName(target.Name)))
                .Select(target => new RstLinkFault(target.Line, RstLinkFaultKind.Unreferenced, target.Name)))
            .Concat(references.Where(reference => !IsDefined(RstText.NormalizeName(reference.Name)))
                .Select(reference => new RstLinkFault(reference.Line, RstLinkFaultKind.Undefined, reference.Name)))
            .OrderBy(fault => fault.Line),
    ];

    /// <summary>A target with its address, or with none for the place where it stands.</summary>
    /// <returns>The place's id.</returns>
    internal string Define(string name, string? address, int line, bool isOwnReference = false) => Define(name, address, null, line, isOwnReference);

    /// <summary>A target that leads where another one does.</summary>
    internal void DefineAlias(string name, string other, int line)
    {
        Refer(other, line);
        Define(name, null, other, line, isOwnReference: false);
    }

    private string Define(string name, string? address, string? other, int line, bool isOwnReference)
    {
        var key = RstText.NormalizeName(name);
        if (targets.TryGetValue(key, out var known) && (known.Address is null || known.Address != address))
            duplicates.Add(new RstLinkFault(line, RstLinkFaultKind.Duplicate, name));
        var id = address is null && other is null ? NewId(key) : "";
        if (key.Length > 0)
            targets.TryAdd(key, new Target(name, address, other, id, line, isOwnReference));
        return id;
    }

    internal void DefineAnonymous(string address) => anonymous.Add(address);

    /// <summary>A title, which is a target as well, unless another one has its name.</summary>
    internal string DefineTitle(string name)
    {
        var id = NewId(RstText.NormalizeName(name));
        titles[RstText.NormalizeName(name)] = titles.ContainsKey(RstText.NormalizeName(name)) ? "" : id;
        return id;
    }

    internal void Refer(string name, int line)
    {
        referredTo.Add(RstText.NormalizeName(name));
        references.Add((name, line));
    }

    /// <summary>A reference that another page may have the target of.</summary>
    internal void MayRefer(string name) => referredTo.Add(RstText.NormalizeName(name));

    /// <summary>Where a reference leads: an address, <c>#id</c>, or null.</summary>
    internal string? Find(string name)
    {
        for (var links = 0; links < LongestChain; links++)
        {
            var key = RstText.NormalizeName(name);
            if (!targets.TryGetValue(key, out var target))
                return titles.TryGetValue(key, out var title) && title.Length > 0 ? $"#{title}" : null;
            if (target.Other is null)
                return target.Address ?? $"#{target.Id}";
            name = target.Other;
        }

        return null;
    }

    internal string? FindAnonymous(int number) => number < anonymous.Count ? anonymous[number] : null;

    private bool IsDefined(string key) => targets.ContainsKey(key) || titles.TryGetValue(key, out var title) && title.Length > 0;

    private string NewId(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-' && char.IsAscii(c))
                slug.Append('-');
        }

        var id = slug.ToString().Trim('-');
        if (id.Length == 0 || !ids.Add(id))
            ids.Add(id = string.Create(CultureInfo.InvariantCulture, $"{(id.Length == 0 ? "place" : id)}-{ids.Count + 1}"));
        return id;
    }

    private sealed record Target(string Name, string? Address, string? Other, string Id, int Line, bool IsOwnReference);
}
