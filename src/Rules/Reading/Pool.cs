namespace ArchRules.Reading;

/// <summary>Objects that are needed for as long as an assembly is read: those of the assembly before are used again.</summary>
/// <typeparam name="T">What they are.</typeparam>
internal sealed class Pool<T>
    where T : class, new()
{
    private readonly List<T> objects = [];
    private int taken;

    /// <summary>An object; unless it is new, it is as the last one left it who had it.</summary>
    public T Take()
    {
        if (taken == objects.Count)
            objects.Add(new T());
        return objects[taken++];
    }

    /// <summary>Takes all objects back.</summary>
    public void TakeBack() => taken = 0;
}
