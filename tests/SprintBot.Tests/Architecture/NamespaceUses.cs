using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SprintBot.Tests.Architecture;

/// <summary>Which namespaces of ours use which, read from what the compiler made of them; what it inlines, constants, is not seen.</summary>
internal sealed class NamespaceUses
{
    private readonly Dictionary<string, SortedSet<string>> uses = [];

    /// <param name="assemblies">Their files.</param>
    public NamespaceUses(IEnumerable<string> assemblies)
    {
        foreach (var file in assemblies)
        {
            using var assembly = AssemblyDefinition.ReadAssembly(file);
            foreach (var type in assembly.MainModule.GetTypes())
                foreach (var used in UsedBy(type))
                    Add(NamespaceOf(type), used);
        }
    }

    public IReadOnlyCollection<string> Namespaces => uses.Keys;

    /// <summary>Namespaces that use each other, also by way of others; each with those that its circle goes through.</summary>
    public IEnumerable<string> Circles() => uses.Keys.Order(StringComparer.Ordinal)
        .Select(start => (Start: start, Way: WayBack(start)))
        .Where(circle => circle.Way.Count > 0)
        .Select(circle => string.Join(" → ", circle.Way.Prepend(circle.Start)));

    private List<string> WayBack(string start)
    {
        var ways = new Queue<List<string>>(uses[start].Select(next => new List<string> { next }));
        var seen = new HashSet<string>();
        while (ways.TryDequeue(out var way))
        {
            if (way[^1] == start)
                return way;
            if (seen.Add(way[^1]) && uses.TryGetValue(way[^1], out var further))
                foreach (var next in further)
                    ways.Enqueue([.. way, next]);
        }
        return [];
    }

    private void Add(string from, TypeReference used)
    {
        foreach (var part in Parts(used))
            if (NamespaceOf(part) is var to && to != from && IsOurs(to) && IsOurs(from))
            {
                if (!uses.TryGetValue(from, out var known))
                    uses[from] = known = [];
                known.Add(to);
            }
    }

    private static bool IsOurs(string name) => name == "SprintBot" || name.StartsWith("SprintBot.", StringComparison.Ordinal);

    private static string NamespaceOf(TypeReference type) => type.DeclaringType is { } outer ? NamespaceOf(outer) : type.Namespace;

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Prepend(generic.ElementType),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        GenericParameter => [],
        _ => [type],
    };

    private static IEnumerable<TypeReference> UsedBy(TypeDefinition type) =>
    [
        .. type.BaseType is { } parent ? [parent] : Array.Empty<TypeReference>(),
        .. type.Interfaces.Select(one => one.InterfaceType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Methods.SelectMany(UsedBy),
    ];

    private static IEnumerable<TypeReference> UsedBy(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType).Concat(method.Body.Instructions.SelectMany(UsedBy)) : [],
    ];

    private static IEnumerable<TypeReference> UsedBy(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod generic => [generic.DeclaringType, .. generic.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType)],
        _ => [],
    };
}
