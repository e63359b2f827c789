namespace ArchRules.Reading;

/// <summary>What a type means for composition roots; worked out once for each type.</summary>
[Flags]
internal enum TypeRoles : byte
{
    None = 0,
    Container = 1,
    Configured = 2,
    Builder = 4,
}
