using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace SprintBot.Discord.Tests.Hostile;

/// <summary>Looks through what was read for nulls where the types promise that there are none.</summary>
internal static class Promises
{
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly Lock Gate = new();
    private static readonly Dictionary<Type, (PropertyInfo Property, bool MayBeNull)[]> Known = [];

    public static void AssertKept(object read)
    {
        foreach (var (property, mayBeNull) in PropertiesOf(read.GetType()))
        {
            var value = property.GetValue(read);
            Assert.True(value is not null || mayBeNull, $"{read.GetType().Name}.{property.Name} is null.");
            AssertKeptIn(value, $"{read.GetType().Name}.{property.Name}");
        }
    }

    private static void AssertKeptIn(object? value, string name)
    {
        if (value is IDictionary entries)
            value = entries.Values;
        if (value is IEnumerable items and not string)
            foreach (var item in items)
            {
                Assert.True(item is not null, $"{name} holds a null.");
                AssertKeptIn(item, name);
            }
        else if (value is not (null or string or Uri or JsonElement) && value.GetType().Namespace!.StartsWith("SprintBot", StringComparison.Ordinal))
            AssertKept(value);
    }

    private static (PropertyInfo Property, bool MayBeNull)[] PropertiesOf(Type type)
    {
        lock (Gate)
        {
            if (!Known.TryGetValue(type, out var properties))
                Known[type] = properties =
                [
                    .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && !type.IsEnum)
                        .Select(property => (property, Nullability.Create(property).ReadState == NullabilityState.Nullable)),
                ];
            return properties;
        }
    }
}
