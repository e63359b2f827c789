namespace ArchRules.Reports.Pictures;

/// <summary>What a box of a picture stands for.</summary>
public enum PictureNodeKind
{
    /// <summary>A component with code of ours.</summary>
    Component,

    /// <summary>A shared component: everyone may use it.</summary>
    Shared,

    /// <summary>A technology, whether the model has a box for it or some code just uses it.</summary>
    Technology,

    /// <summary>An outside system, or something that no component and no technology has.</summary>
    Outside,

    /// <summary>A layer, in a picture by layers.</summary>
    Layer,

    /// <summary>A project, in a picture by projects.</summary>
    Project,

    /// <summary>A namespace, in a picture by namespaces.</summary>
    Namespace,

    /// <summary>Several boxes drawn as one.</summary>
    Group,
}
