namespace ArchRules.Analyzers.Reach;

/// <summary>What was before a place in a text, as far as <c>new("text")</c> and <c>using Name = </c> need it.</summary>
/// <param name="seeksNewTexts">Whether <c>new("text")</c> counts.</param>
internal struct WordSurroundings(bool seeksNewTexts)
{
    private bool isNew;
    private bool isNewOpened;
    private bool isUsing;
    private bool isCommented;
    private int usingWords;

    /// <summary>Ends a word.</summary>
    public void End(char[] text, int start, int length)
    {
        isNewOpened = false;
        isNew = Is("new", text, start, length);
        if (Is("using", text, start, length))
            (isUsing, usingWords, isCommented) = (true, 0, false);
        else if (isUsing && !Is("unsafe", text, start, length))
            usingWords++;
    }

    /// <summary>Adds a character that is no letter and no space.</summary>
    /// <returns>Whether it makes one of the two.</returns>
    public bool Add(char character)
    {
        if (isNewOpened && seeksNewTexts && character is '"' or '$' or '@')
            return true;

        (isNewOpened, isNew) = (isNew && character == '(', false);
        if (!isUsing)
            return false;

        isCommented |= character == '/';
        isUsing = character is not (';' or '(' or '{');
        return character == '=' && (usingWords <= 1 || isCommented);
    }

    private static bool Is(string word, char[] text, int start, int length)
    {
        if (length != word.Length)
            return false;

        for (var i = 0; i < length; i++)
        {
            if (text[start + i] != word[i])
                return false;
        }

        return true;
    }
}
