using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>
/// Takes the facts of one body after the other. Where it is not known yet who wrote the code, as with the initializers of fields
/// that the compiler moved into a constructor, facts wait until they are settled.
/// </summary>
internal sealed class BodyFacts(AssemblyTables tables)
{
    private readonly List<(int Target, DependencyKind Kind, Place Place, int Through, Wiring Wiring)> waiting = [];
    private readonly List<int> waitingLinks = [];
    private readonly List<(TextApi Api, TextRole Role, string? Text, Place Place)> waitingTexts = [];
    private readonly Dictionary<(EntityHandle Member, int Through), int> reachedRows = [];
    private readonly List<int> boxed = [];
    private readonly StatementCursor cursor = new(tables.Places);
    private readonly SeenTypes seen = new();
    private Place statement;
    private Author author;
    private int source;
    private int outermost;

    /// <summary>The offset of the instruction at hand; must not descend within a body.</summary>
    public int Offset { get; set; }

    /// <summary>Whether the instruction at hand calls what it names, and hands it no builder.</summary>
    public bool CanBeWork { get; set; }

    /// <summary>Whether facts wait for their author.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>Begins a body.</summary>
    /// <param name="written">Who wrote it.</param>
    /// <param name="method">The method that holds it.</param>
    /// <param name="waits">Whether the author is not known yet.</param>
    public void Begin(Author written, MethodDefinitionHandle method, bool waits)
    {
        author = written;
        source = -1;
        outermost = tables.Types.Outermost(written.Type);
        cursor.Begin(method);
        statement = cursor.Current;
        seen.Clear();
        Offset = 0;
        IsWaiting = waits;
    }

    /// <summary>Ends a body.</summary>
    public void End()
    {
        EndStatement();
        if (IsWaiting)
            SettleRest();
    }

    /// <summary>Gives the facts that wait to their author; those that follow wait again.</summary>
    public void Settle(EntityHandle member)
    {
        EndStatement();
        if (waiting.Count == 0 && waitingLinks.Count == 0 && waitingTexts.Count == 0)
            return;

        // What initializes a field is run by the constructor.
        var row = tables.Members.Of(member);
        tables.Links.Add(new LinkRow(tables.Members.Of(author.Member), row));
        foreach (var target in waitingLinks)
            tables.Links.Add(new LinkRow(row, target));
        waitingLinks.Clear();
        foreach (var (api, role, text, place) in waitingTexts)
            AddText(row, api, role, text, place);
        waitingTexts.Clear();
        foreach (var (target, kind, place, through, wiring) in waiting)
            AddRow(row, target, kind, place, through, wiring);
        waiting.Clear();
    }

    /// <summary>Gives the facts that wait, and all that follow, to the author of the body.</summary>
    public void SettleRest()
    {
        Settle(author.Member);
        IsWaiting = false;
    }

    /// <summary>Adds the use of a member and of its type arguments.</summary>
    /// <param name="use">The member.</param>
    /// <param name="reached">The type that it was reached through; unknown where that is the one that declares it.</param>
    /// <param name="kind">How it is used.</param>
    public void AddMember(ref MemberUse use, StaticType reached, DependencyKind kind)
    {
        var through = use.Type == reached.Row || use.Type == TypeTable.Plumbing ? TypeTable.Dropped : reached.Row;
        if (through < 0)
            AddDeclared(ref use, kind);
        else if (use.Type < 0)
            AddReached(ref use, through, kind);
        else if (IsForeign(use.Type) || IsForeign(through))
            Add(use.Type, RowOf(ref use), kind, through);
        else if (kind != DependencyKind.Access)
            AddLink(ref use);

        AddShape(use.Arguments, DependencyKind.TypeArgument);
        if (through >= 0)
            AddShape(reached.Shape, DependencyKind.TypeArgument);
    }

    private void AddDeclared(ref MemberUse use, DependencyKind kind)
    {
        if (use.Type >= 0 && IsForeign(use.Type))
            Add(use.Type, RowOf(ref use), kind);
        else if (use.Type >= 0 && kind != DependencyKind.Access)
            AddLink(ref use);
    }

    /// <summary>Adds what a built-in type declares for all, such as <c>ToString</c>: it is the member of the type at hand.</summary>
    private void AddReached(ref MemberUse use, int through, DependencyKind kind)
    {
        if (!IsForeign(through))
            return;

        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(reachedRows, (use.Member, through), out var isKnown);
        if (!isKnown)
            row = tables.Members.OfInherited(through, use.Member);
        Add(through, row, kind);
    }

    /// <summary>Adds a call that is no dependency, but a step of a path.</summary>
    public void AddLink(ref MemberUse use)
    {
        if (use.Type < 0)
            return;

        if (IsWaiting)
            waitingLinks.Add(RowOf(ref use));
        else
            tables.Links.Add(new LinkRow(SourceRow(), RowOf(ref use)));
    }

    /// <summary>Adds a text that is passed to an API which makes it a dependency.</summary>
    /// <param name="api">The API.</param>
    /// <param name="role">What the text stands for.</param>
    /// <param name="text">The text; null where it is made at run time.</param>
    public void AddText(TextApi api, TextRole role, string? text)
    {
        MoveTo();
        if (IsWaiting)
            waitingTexts.Add((api, role, text, statement));
        else
            AddText(SourceRow(), api, role, text, statement);
    }

    private void AddText(int from, TextApi api, TextRole role, string? text, Place place) =>
        tables.Texts.Add(new TextRow(from, api.ShortName, role, text, author.InRoot, place.Document, place.Line, place.Column));

    /// <summary>Adds the use of the type of a member, and of its type arguments.</summary>
    public void AddTypeOf(ref MemberUse use, DependencyKind kind)
    {
        if (use.Type >= 0)
            AddType(use.Type, kind);
        AddShape(use.Arguments, DependencyKind.TypeArgument);
    }

    /// <summary>Adds a type.</summary>
    public void AddType(int type, DependencyKind kind)
    {
        if (IsForeign(type))
            Add(type, tables.Members.OfType(type), kind);
    }

    /// <summary>Adds types: those themselves are used as the kind says, those in arguments as type arguments.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddShape(int[] shape, DependencyKind kind)
    {
        if (shape.Length > 0)
            AddTypes(shape, kind);
    }

    private void AddTypes(int[] shape, DependencyKind kind)
    {
        foreach (var row in shape)
        {
            if (row >= 0)
                AddType(row, kind);
            else
                AddType(~row, DependencyKind.TypeArgument);
        }
    }

    /// <summary>Adds the types of a variable. Its type arguments are of the same kind, as variables come and go with optimization.</summary>
    public void AddVariable(int[] shape, Place? place = null)
    {
        foreach (var row in shape)
        {
            var type = row < 0 ? ~row : row;
            if (!IsForeign(type))
                continue;

            if (place is { } known)
                AddAt(type, DependencyKind.Local, known);
            else
                AddType(type, DependencyKind.Local);
        }
    }

    /// <summary>Adds types at a place other than the instruction's.</summary>
    public void AddShapeAt(int[] shape, DependencyKind kind, Place place)
    {
        foreach (var row in shape)
        {
            var type = row < 0 ? ~row : row;
            if (IsForeign(type))
                AddAt(type, row < 0 ? kind.OfArguments() : kind, place);
        }
    }

    /// <summary>Notes a boxed type: that is a fact only if nothing else in the statement is one about the type.</summary>
    public void AddBoxed(int[] shape)
    {
        if (shape.Length == 0)
            return;

        MoveTo();
        boxed.AddRange(shape);
    }

    private void AddAt(int type, DependencyKind kind, Place place) => Put(tables.Members.OfType(type), kind, place);

    private void Add(int type, int target, DependencyKind kind, int through = -1)
    {
        MoveTo();
        seen.Add(type);
        if (through >= 0)
            seen.Add(through);
        Put(target, kind, statement, through);
    }

    private void Put(int target, DependencyKind kind, Place place, int through = -1)
    {
        // Whoever only takes the address of a method leaves the call to others.
        var wiring = kind == DependencyKind.Call && CanBeWork ? author.Wiring : Wiring.None;
        if (IsWaiting)
        {
            waiting.Add((target, kind, place, through, wiring));
            return;
        }

        AddRow(SourceRow(), target, kind, place, through, wiring);
    }

    private int SourceRow() => source < 0 ? source = tables.Members.Of(author.Member) : source;

    private void AddRow(int from, int target, DependencyKind kind, Place place, int through, Wiring wiring) =>
        tables.Facts.Add(new DependencyRow(from, target, kind, author.InRoot, place.Document, place.Line, place.Column, through, wiring));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MoveTo()
    {
        if (cursor.Leaves(Offset))
            Leave();
    }

    private void Leave()
    {
        var place = cursor.At(Offset);
        if (place == statement)
            return;

        EndStatement();
        statement = place;
        seen.Clear();
    }

    private void EndStatement()
    {
        foreach (var row in boxed)
        {
            var type = row < 0 ? ~row : row;
            if (IsForeign(type) && !seen.Contains(type))
                Put(tables.Members.OfType(type), row < 0 ? DependencyKind.TypeArgument : DependencyKind.Conversion, statement);
        }

        boxed.Clear();
    }

    private bool IsForeign(int type) => tables.Types.Outermost(type) != outermost;

    private int RowOf(ref MemberUse use)
    {
        if (use.Row == 0)
        {
            use.Row = 1 + (use.Member.Kind == HandleKind.MemberReference
                ? tables.Members.OfReference(use.Type, (MemberReferenceHandle)use.Member)
                : tables.Members.Of(use.Member));
        }

        return use.Row - 1;
    }
}
