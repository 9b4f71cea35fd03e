using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using SprintBot.Running;

namespace SprintBot.Checks;

/// <summary>Every setting with its value and where that comes from; names that mean nothing; values that can't be. A token is never shown.</summary>
internal static class SettingsCheck
{
    private const string Topic = "settings";
    private const string SecretName = "Discord:Token";

    public static IEnumerable<Finding> Run(IConfigurationRoot configuration)
    {
        foreach (var (name, value, place) in Set(configuration))
            if (SettingNames.IsKnown(name))
                yield return Finding.Well(Topic, $"{name} = {Shown(name, value)} ({place})");
            else
                yield return Finding.Wrong(Topic, $"{name} ({place}) means nothing: {(SettingNames.Likely(name) is { } likely ? $"did you mean {likely}?" : "take it out.")}");
        if (Refusal(configuration) is { } refusal)
            yield return Finding.Wrong(Topic, refusal);
    }

    /// <summary>What is set, each where the last word on it is.</summary>
    private static IEnumerable<(string Name, string Value, string Place)> Set(IConfigurationRoot configuration) => configuration.Providers
        .SelectMany(provider => Names(provider, null).Where(name => provider is not EnvironmentVariablesConfigurationProvider || IsMeant(name)).Select(name => (Name: name, Place: PlaceOf(provider, name))))
        .GroupBy(set => set.Name, StringComparer.OrdinalIgnoreCase)
        .Select(places => (places.Key, configuration[places.Key] ?? "", places.Last().Place))
        .Where(set => set.Item2.Length > 0);

    /// <summary>Of the environment, which has much that is no setting of ours.</summary>
    private static bool IsMeant(string name) => name.Contains(':') && SettingNames.IsLikeSection(SettingNames.Section(name));

    private static IEnumerable<string> Names(IConfigurationProvider provider, string? parent)
    {
        foreach (var child in provider.GetChildKeys([], parent).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var name = parent is null ? child : $"{parent}:{child}";
            if (provider.TryGet(name, out _))
                yield return name;
            foreach (var below in Names(provider, name))
                yield return below;
        }
    }

    private static string PlaceOf(IConfigurationProvider provider, string name) => provider switch
    {
        JsonConfigurationProvider { Source: { Path: { } path } source } => source.FileProvider?.GetFileInfo(path).PhysicalPath ?? path,
        EnvironmentVariablesConfigurationProvider => $"environment variable {name.Replace(":", "__", StringComparison.Ordinal)}",
        _ => provider.ToString() ?? "",
    };

    private static string Shown(string name, string value) => string.Equals(name, SecretName, StringComparison.OrdinalIgnoreCase) ? $"{value.Length} characters, not shown" : value;

    /// <summary>What the bot would say of the settings, were there a token.</summary>
    private static string? Refusal(IConfigurationRoot configuration)
    {
        try
        {
            _ = BotSettings.Read(new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection([new(SecretName, "stands-in"), new("Discord:TokenFile", "")]).Build());
            return null;
        }
        catch (StartFailure failure)
        {
            return failure.Message;
        }
    }
}
