using System.Collections;

namespace SprintBot.Sandbox;

/// <summary>Options as a test writes them, an anonymous object or a dictionary; what is null was not given.</summary>
internal static class OptionValues
{
    public static IReadOnlyDictionary<string, object> Of(object? options) => options switch
    {
        null => new Dictionary<string, object>(),
        IDictionary dictionary => dictionary.Keys.Cast<string>().Where(key => dictionary[key] is not null)
            .ToDictionary(key => key, key => dictionary[key]!, StringComparer.Ordinal),
        _ => options.GetType().GetProperties().Where(property => property.GetValue(options) is not null)
            .ToDictionary(property => property.Name, property => property.GetValue(options)!, StringComparer.Ordinal),
    };
}
