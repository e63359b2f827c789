using System.Linq;

namespace ArchRules.Model;

/// <summary>The law of layers, which stands above arrows.</summary>
public static class LayerRelations
{
    /// <summary>Finds how the layer of one component lies to that of another.</summary>
    public static LayerRelation Between(ArchitectureModel model, Component source, Component target)
    {
        if (source.Layer is not { } from || target.Layer is not { } to || from.Name == to.Name)
            return LayerRelation.Allowed;

        if (from.Role == LayerRole.FrontEnd && to.Role == LayerRole.Storage)
            return LayerRelation.FrontEndToStorage;

        if (from.Rank == to.Rank)
            return LayerRelation.Sideways;

        if (from.Rank > to.Rank)
            return LayerRelation.Up;

        return model.Layering == Layering.Relaxed || BetweenAreOpen(model, from, to) ? LayerRelation.Allowed : LayerRelation.Skips;
    }

    /// <summary>Says a relation that is not allowed.</summary>
    /// <returns>A verb phrase such as <c>goes up from layer 'storage' to layer 'service'</c>.</returns>
    public static string Describe(LayerRelation relation, Layer from, Layer to) => relation switch
    {
        LayerRelation.Up => $"goes up from layer '{from.Name}' to layer '{to.Name}'",
        LayerRelation.Sideways => $"goes sideways from layer '{from.Name}' to layer '{to.Name}' beside it",
        LayerRelation.Skips => $"skips a layer between '{from.Name}' and '{to.Name}'",
        _ => $"joins front-end layer '{from.Name}' to storage layer '{to.Name}'",
    };

    private static bool BetweenAreOpen(ArchitectureModel model, Layer from, Layer to) =>
        model.Layers.Where(layer => layer.Rank > from.Rank && layer.Rank < to.Rank).All(layer => layer.IsOpen);
}
