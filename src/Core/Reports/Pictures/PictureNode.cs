using System.Collections.Generic;

namespace ArchRules.Reports.Pictures;

/// <summary>A box of a picture.</summary>
/// <param name="Name">Its name, which no other box of the picture has.</param>
/// <param name="Kind">What it stands for.</param>
public sealed record PictureNode(string Name, PictureNodeKind Kind)
{
    /// <summary>The name of the layer that frames it, or of <see cref="PictureGroup.Shared"/>; null for none.</summary>
    public string? Layer { get; init; }

    /// <summary>The technology that it is, where the name does not say so already; null otherwise.</summary>
    public string? Technology { get; init; }

    /// <summary>What it is, in the words of the file; null where the file says nothing.</summary>
    public string? Description { get; init; }

    /// <summary>The family that it is a member of, such as <c>&lt;module&gt;-api</c>; null for none.</summary>
    public string? Family { get; init; }

    /// <summary>Which member of the family it is, such as <c>orders</c>; null for none.</summary>
    public string? Value { get; init; }

    /// <summary>Whether the model has it, or says who owns it, rather than only the code.</summary>
    public bool IsDeclared { get; init; } = true;

    /// <summary>Whether anyone may use it, so that lines to it say little: a shared component, or a technology that nobody owns and that keeps nothing.</summary>
    public bool IsFree { get; init; }

    /// <summary>How many types it has; code made by tools is not counted. 0 where it has no code of ours, or none was read.</summary>
    public int TypeCount { get; init; }

    /// <summary>The names of the boxes that it stands for, in order; empty where it is a single one.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>What happens between its parts; zero where it is a single box.</summary>
    public PictureCounts Inside { get; init; }

    /// <summary>What became of it since the earlier picture.</summary>
    public PictureChange Change { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
