using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ArchRules.Reading;

/// <summary>What is known about the arguments of calls, from instructions written by hand.</summary>
public sealed class StackTests : IDisposable
{
    private const string Known = "a text that only this test has";
    private readonly PEReader file = new(File.OpenRead(typeof(StackTests).Assembly.Location));
    private readonly MetadataReader metadata;
    private readonly EvaluationStack stack;

    public StackTests()
    {
        metadata = file.GetMetadataReader();
        var arrays = new RowArrays();
        var names = new NamePool();
        var types = new TypeTable(metadata, new AttributeIndex(metadata, arrays, names), arrays, names, new TypeRows());
        var owners = new Owners(metadata, arrays);
        var values = new StaticTypes(metadata, types, owners, new Pool<StaticType>(), arrays);
        stack = new EvaluationStack(new StaticRows(metadata, types, owners, values, arrays), values);
        stack.Begin();
    }

    [Fact]
    public void Text_and_numbers_are_known_by_the_argument_they_are()
    {
        stack.FollowToken(0x72, TokenOf(Known));
        stack.Follow(0x1F, [0xF6], 0);
        stack.Follow(0x20, [1, 1, 0, 0], 0);
        stack.Follow(0x02, [], 0);

        var arguments = new CallArguments(stack, metadata, 4);
        Assert.Equal(Known, arguments.FindText(0));
        Assert.Equal(-10, arguments.FindNumber(1));
        Assert.Equal(257, arguments.FindNumber(2));
        Assert.Null(arguments.FindText(3));
        Assert.Null(arguments.FindNumber(3));
        Assert.Null(arguments.FindText(4));
        Assert.Null(arguments.FindText(-1));
    }

    [Fact]
    public void What_is_put_together_is_no_constant()
    {
        stack.FollowToken(0x72, TokenOf(Known));
        stack.FollowToken(0x72, TokenOf(Known));
        stack.Call(2, 0x0A000001, true);

        Assert.Null(new CallArguments(stack, metadata, 1).FindText(0));
    }

    [Fact]
    public void A_conditional_with_two_numbers_is_some_number_and_with_two_texts_no_text()
    {
        // brtrue.s +3; ldc.i4.0; br.s +1; ldc.i4.1; and below them lies a text.
        stack.FollowToken(0x72, TokenOf(Known));
        At(0).Follow(0x02, [], 1);
        At(1).Follow(0x2D, [3], 3);
        At(3).Follow(0x16, [], 4);
        At(4).Follow(0x2B, [1], 6);
        At(6).Follow(0x17, [], 7);
        At(7);

        var arguments = new CallArguments(stack, metadata, 2);
        Assert.True(arguments.IsNumber(1));
        Assert.Null(arguments.FindNumber(1));
        Assert.Equal(Known, arguments.FindText(0));
    }

    [Fact]
    public void What_stands_behind_two_question_marks_is_not_all_that_the_value_may_be()
    {
        // dup; brtrue.s +2; pop; ldc.i4.1; and nothing jumps over the last one.
        At(0).FollowToken(0x72, TokenOf(Known));
        At(5).Follow(0x25, [], 6);
        At(6).Follow(0x2D, [2], 8);
        At(8).Follow(0x26, [], 9);
        At(9).Follow(0x17, [], 10);
        Assert.Equal(1, new CallArguments(stack, metadata, 1).FindNumber(0));

        At(10);
        Assert.Null(new CallArguments(stack, metadata, 1).FindNumber(0));
        Assert.Null(new CallArguments(stack, metadata, 1).FindText(0));
    }

    [Fact]
    public void Whether_a_number_may_be_among_arguments_is_told_by_their_height()
    {
        stack.Follow(0x02, [], 1);
        Assert.False(stack.MayHaveNumber(1));

        stack.Follow(0x17, [], 2);
        stack.Follow(0x02, [], 3);
        Assert.False(stack.MayHaveNumber(1));
        Assert.True(stack.MayHaveNumber(2));

        stack.Call(2, 0x0A000001, true);
        stack.Follow(0x02, [], 4);
        Assert.False(stack.MayHaveNumber(2));
    }

    [Fact]
    public void A_number_that_is_there_twice_may_be_either()
    {
        stack.Follow(0x17, [], 1);
        stack.Follow(0x25, [], 2);

        Assert.True(stack.MayHaveNumber(1));
    }

    [Fact]
    public void A_number_that_a_branch_carries_is_one_where_it_leads()
    {
        // ldc.i4.1; br.s +6; a call that no one reaches; ret.
        At(0).Follow(0x17, [], 1);
        At(1).Follow(0x2B, [6], 3);
        At(3).Call(1, 0x0A000001, false);
        At(8).Follow(0x2A, [], 9);
        At(9);

        Assert.True(stack.MayHaveNumber(1));
        Assert.Equal(1, new CallArguments(stack, metadata, 1).FindNumber(0));
    }

    [Fact]
    public void A_stack_that_code_digs_below_is_unknown()
    {
        stack.Follow(0x26, [], 1);
        stack.Follow(0x58, [], 2);
        stack.Call(300, 0, true);

        Assert.Null(new CallArguments(stack, metadata, 2).FindText(0));
        Assert.Equal(0, stack.OriginAt(7));
    }

    public void Dispose() => file.Dispose();

    private EvaluationStack At(int offset)
    {
        stack.MoveTo(offset);
        return stack;
    }

    private int TokenOf(string text)
    {
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
        {
            if (metadata.GetUserString(handle) == text)
                return MetadataTokens.GetToken(handle);
        }

        throw new InvalidOperationException("the text is not in the heap");
    }
}
