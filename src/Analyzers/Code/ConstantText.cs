using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArchRules.Analyzers.Code;

/// <summary>
/// Finds out how much of a text the compiler knows: constants, their concatenation and interpolation, and what a local variable or
/// a readonly field holds where that is one constant.
/// </summary>
internal static class ConstantText
{
    /// <summary>Reads the text that an argument passes.</summary>
    /// <param name="value">The argument's value.</param>
    /// <param name="role">What it stands for.</param>
    /// <returns>The text, for an address perhaps its beginning with the whole host; null where it is made at run time.</returns>
    public static string? Find(IOperation value, TextRole role)
    {
        var (text, isWhole) = Fold(value);
        if (isWhole || text is null)
            return text;

        return role == TextRole.Address ? AddressStart.Find(text) : null;
    }

    private static (string? Text, bool IsWhole) Fold(IOperation value)
    {
        if (value.ConstantValue is { HasValue: true, Value: var constant })
            return (constant as string, constant is string);

        switch (value)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                return Fold(conversion.Operand);
            case IParenthesizedOperation parenthesized:
                return Fold(parenthesized.Operand);
            case ILocalReferenceOperation local:
                return StoredText.FindOnly(local) is { ConstantValue: { HasValue: true, Value: string text } } ? (text, true) : (null, false);
            case IFieldReferenceOperation field:
                return StoredText.Find(field) is { } held ? (held, true) : (null, false);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return Join(Fold(sum.LeftOperand), sum.RightOperand);
            case IInterpolatedStringOperation interpolated:
                (string? Text, bool IsWhole) joined = ("", true);
                foreach (var part in interpolated.Parts)
                    joined = Join(joined, part is IInterpolationOperation hole ? hole.Expression : ((IInterpolatedStringTextOperation)part).Text);
                return joined;
            default:
                return (null, false);
        }
    }

    private static (string? Text, bool IsWhole) Join((string? Text, bool IsWhole) start, IOperation rest)
    {
        if (!start.IsWhole)
            return start;

        var (text, isWhole) = Fold(rest);
        return (start.Text + text, isWhole);
    }
}
