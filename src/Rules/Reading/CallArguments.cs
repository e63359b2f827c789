using System.Reflection.Metadata;

namespace ArchRules.Reading;

/// <summary>What is known about the arguments of the call at hand; valid until the next instruction is read.</summary>
/// <param name="stack">The evaluation stack before the call.</param>
/// <param name="metadata">The assembly.</param>
/// <param name="count">How many arguments there are, without the object that the call is made on.</param>
internal readonly struct CallArguments(EvaluationStack stack, MetadataReader metadata, int count)
{
    /// <summary>How many arguments there are, without the object that the call is made on.</summary>
    public int Count => count;

    /// <summary>The text constant that an argument is.</summary>
    /// <param name="index">The argument, from 0.</param>
    /// <returns>The text; null where the argument is anything else, or text that is put together when the code runs.</returns>
    public string? FindText(int index)
    {
        var handle = ConstantAt(index).FindText();
        return handle.IsNil ? null : metadata.GetUserString(handle);
    }

    /// <summary>The integer constant that an argument is.</summary>
    /// <param name="index">The argument, from 0.</param>
    /// <returns>The number; null where the argument is anything else.</returns>
    public int? FindNumber(int index) => ConstantAt(index).FindNumber();

    /// <summary>Whether an argument is an integer constant, or one of several.</summary>
    /// <param name="index">The argument, from 0.</param>
    public bool IsNumber(int index) => ConstantAt(index).IsNumber;

    private StackConstant ConstantAt(int index) => index >= 0 && index < count ? stack.ConstantAt(count - 1 - index) : default;
}
