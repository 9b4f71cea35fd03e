using System.Xml.Linq;

namespace SprintBot.Tests.Packaging;

/// <summary>A package that the program is made of, as its own files tell of it.</summary>
/// <param name="Name">As the registry spells it.</param>
/// <param name="Version">The one that was restored.</param>
/// <param name="Licence">An SPDX expression.</param>
/// <param name="Copyright">From its licence file, else from its description, else its authors.</param>
internal sealed record ThirdPartyPackage(string Name, string Version, string Licence, string Copyright)
{
    /// <exception cref="InvalidDataException">The package names its licence by no SPDX expression.</exception>
    public static ThirdPartyPackage Read(string name, string version, string folder)
    {
        var metadata = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single()).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        var licence = Of(metadata, "license");
        if (licence?.Attribute("type")?.Value != "expression")
            throw new InvalidDataException($"{name} {version} names its licence by no SPDX expression: look what it is, and tell ThirdPartyPackage.");
        return new ThirdPartyPackage(name, version, licence.Value.Trim(), LicenceFile(folder) ?? Description(metadata));
    }

    private static string? LicenceFile(string folder)
    {
        var file = Directory.EnumerateFiles(folder).FirstOrDefault(path => Path.GetFileName(path).StartsWith("LICENSE", StringComparison.OrdinalIgnoreCase));
        var lines = file is null ? [] : File.ReadLines(file).Select(line => line.Trim()).Where(line => line.StartsWith("Copyright", StringComparison.Ordinal)).ToList();
        return lines.Count == 0 ? null : string.Join("; ", lines);
    }

    private static string Description(XElement metadata)
    {
        var told = Of(metadata, "copyright")?.Value.Trim();
        return string.IsNullOrEmpty(told) ? $"Copyright {Of(metadata, "authors")!.Value.Trim()}" : told.StartsWith('©') ? $"Copyright {told}" : $"Copyright {told.Replace("Copyright ", "", StringComparison.Ordinal)}";
    }

    private static XElement? Of(XElement metadata, string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name);
}
