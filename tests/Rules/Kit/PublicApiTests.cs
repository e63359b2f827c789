using System.Reflection;
using System.Text;

namespace ArchRules.Kit;

/// <summary>What tests of users call, so that no change of it goes unseen.</summary>
public sealed class PublicApiTests
{
    private static readonly string[] Namespaces = ["ArchRules", "ArchRules.Defining", "ArchRules.Questions"];

    [Fact]
    public void The_public_API_is_the_one_that_is_written_down()
    {
        var file = Path.Combine(DocumentationTests.Root, "tests/Rules/Kit/PublicApi.txt");
        var api = Describe(typeof(Architecture).Assembly);
        if (Environment.GetEnvironmentVariable("ARCHRULES_UPDATE_DOCS") == "1")
            File.WriteAllText(file, api);

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), api);
    }

    private static string Describe(Assembly assembly)
    {
        var text = new StringBuilder("# The public API of the test kit. A change on purpose: ARCHRULES_UPDATE_DOCS=1 dotnet test tests/Rules\n");
        foreach (var type in assembly.GetExportedTypes().Where(type => Namespaces.Contains(type.Namespace)).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append('\n').Append(type.FullName).Append('\n');
            var members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(member => member is not MethodInfo { IsSpecialName: true } and not TypeInfo)
                .Select(member => "  " + Describe(member))
                .Order(StringComparer.Ordinal);
            foreach (var member in members)
                text.Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static string Describe(MemberInfo member) => member switch
    {
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        PropertyInfo property => $"{Name(property.PropertyType)} {property.Name} {{ {(property.CanRead ? "get; " : "")}{(property.SetMethod is { IsPublic: true } ? "set; " : "")}}}",
        FieldInfo field => $"{(field.IsLiteral ? "const " : "")}{Name(field.FieldType)} {field.Name}",
        _ => member.ToString()!,
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? " = ..." : "")}"));

    private static string Name(Type type)
    {
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";

        return type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
    }
}
