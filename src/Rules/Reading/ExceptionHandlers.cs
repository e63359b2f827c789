using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>The exception handlers of the body at hand.</summary>
internal sealed class ExceptionHandlers(AssemblyTables tables, BodyFacts facts)
{
    private readonly MetadataReader metadata = tables.Metadata;
    private readonly List<ExceptionHandler> handlers = [];
    private readonly StatementCursor cursor = new(tables.Places);

    /// <summary>Begins a body.</summary>
    public void Begin(MethodBody body)
    {
        handlers.Clear();
        body.ReadHandlers(handlers);
    }

    /// <summary>Whether a filter begins at an offset: there the compiler tests the type that is to be caught.</summary>
    public bool IsFilter(int offset)
    {
        foreach (var handler in handlers)
        {
            if (handler.Filter == offset)
                return true;
        }

        return false;
    }

    /// <summary>Ends a body: adds the types that are caught, each where its handler begins.</summary>
    public void End(MethodDefinitionHandle handle)
    {
        // The outermost handler of an async method is the compiler's: it puts the exception into the task.
        var count = handlers.Count > 0 && IsAsync(handle) ? handlers.Count - 1 : handlers.Count;
        for (var i = 0; i < count; i++)
        {
            if (handlers[i].CaughtType == 0)
                continue;

            cursor.Begin(handle);
            var shape = tables.Shapes.Of(MetadataTokens.EntityHandle(handlers[i].CaughtType));
            facts.AddShapeAt(shape, DependencyKind.Catch, cursor.At(handlers[i].Offset));
        }
    }

    private bool IsAsync(MethodDefinitionHandle method)
    {
        var type = tables.Owners.Of(method);
        if (!tables.Types.IsMade(type))
            return false;

        foreach (var other in metadata.GetTypeDefinition(type).GetMethods())
        {
            if (metadata.StringComparer.Equals(metadata.GetMethodDefinition(other).Name, "SetStateMachine"))
                return true;
        }

        return false;
    }
}
