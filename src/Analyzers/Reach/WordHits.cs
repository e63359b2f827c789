namespace ArchRules.Analyzers.Reach;

/// <summary>Goes from one sought word of a source to the next.</summary>
internal struct WordHits(WordTable table, WordText text)
{
    private readonly char[] buffer = text.Buffer;
    private int position;

    // Up to where every word is looked at.
    private int each;

    /// <summary>The hash of the word.</summary>
    public uint Word { get; private set; } = WordText.EmptyHash;

    /// <summary>Where it begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    /// <summary>Goes to the next word.</summary>
    /// <returns>Whether there was one.</returns>
    public bool MoveNext()
    {
        while (position < text.Length)
        {
            if (position < each ? NextWord() : NextLetters())
                return true;
        }

        return false;
    }

    // Where characters are no bare letters, their codes do not tell where a word ends. What is between words counts as one step.
    private bool NextWord()
    {
        while (position < each && position < text.Length && !WordText.IsLetterOrDigit(buffer[position]))
            position++;
        if (position >= text.Length || !WordText.IsLetterOrDigit(buffer[position]))
            return false;

        return IsSought(position);
    }

    // Nearly all places are passed over here, without a branch that depends on where words begin and end: to guess it wrong costs more than
    // all else that is done.
    private bool NextLetters()
    {
        var characters = buffer;
        var words = table;
        var end = text.Length;
        var at = position;
        var letters = ((uint)characters[at] << 16) | ((uint)characters[at + 1] << 24);
        var wide = (characters[at] | characters[at + 1]) > 127 || words.HasTiny;
        for (; at < end && !wide; at += 2)
        {
            var third = characters[at + 2];
            var fourth = characters[at + 3];
            letters = (letters >> 16) | ((uint)third << 16) | ((uint)fourth << 24);
            if (((uint)((third | fourth) >> 7) | words.MayHave(letters)) == 0)
                continue;

            wide = (third | fourth) > 127;
            if (!wide && FindStart(at) is var start and >= 0)
            {
                if (IsSought(start))
                {
                    position = at + 2;
                    return true;
                }
            }

            if (wide)
                break;
        }

        position = at;
        if (at < end)
            ReadEach(at);
        return false;
    }

    private void ReadEach(int at)
    {
        each = at + 4;
        while (position > 0 && WordText.IsLetterOrDigit(buffer[position]) && WordText.IsLetterOrDigit(buffer[position - 1]))
            position--;
    }

    // The letters of a word begin with its first or second one, or with what is in front of it.
    private readonly int FindStart(int at)
    {
        if (!WordText.IsLetterOrDigit(buffer[at]))
            return at + 1;
        if (at == 0 || !WordText.IsLetterOrDigit(buffer[at - 1]))
            return at;
        return at == 1 || !WordText.IsLetterOrDigit(buffer[at - 2]) ? at - 1 : -1;
    }

    private bool IsSought(int start)
    {
        var end = start;
        while (end < text.Length && WordText.IsLetterOrDigit(buffer[end]))
            end++;

        Word = WordText.HashOf(buffer, start, end);
        Start = start;
        End = end;
        position = end;
        return table.Has(Word);
    }
}
