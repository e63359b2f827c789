namespace ArchRules.Reading;

/// <summary>A value on the evaluation stack.</summary>
/// <param name="Origin">Where it comes from, as <see cref="Reading.Origin"/> says it.</param>
/// <param name="Constant">The constant that it is, as <see cref="StackConstant"/> says it; 0 for none.</param>
internal readonly record struct StackValue(int Origin, long Constant);
