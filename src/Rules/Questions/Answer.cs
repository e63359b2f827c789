using System.Collections;
using ArchRules.Text;

namespace ArchRules.Questions;

/// <summary>
/// What came of a question: a list to look at, and to assert on. <c>Shop.UsersOf("postgres").Except("data").ShouldBeEmpty(because: "...")</c>
/// </summary>
/// <typeparam name="T">What the answer lists.</typeparam>
public sealed class Answer<T> : IReadOnlyList<T>
{
    private readonly IReadOnlyList<T> items;
    private readonly AnswerForm<T> form;

    internal Answer(string question, IReadOnlyList<T> items, AnswerForm<T> form)
    {
        Question = question;
        this.items = items;
        this.form = form;
    }

    /// <summary>What was asked, as the beginning of a sentence: <c>the components that use 'postgres'</c>.</summary>
    public string Question { get; }

    /// <inheritdoc/>
    public int Count => items.Count;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <summary>Leaves components out.</summary>
    /// <param name="components">Their names in the model, or <c>(unassigned)</c>.</param>
    /// <exception cref="ArgumentException">The model has no such component: an exception that is misspelt would hide nothing.</exception>
    /// <exception cref="InvalidOperationException">The answer does not list components, as a path does not.</exception>
    public Answer<T> Except(params string[] components)
    {
        if (form.ComponentOf is not { } componentOf)
            throw new InvalidOperationException($"{Question} is no list of components; use Where");

        var unknown = components.FirstOrDefault(component => !form.KnownComponents.Contains(component));
        if (unknown is not null)
            throw new ArgumentException($"component '{unknown}' is not declared{Suggestion.Tail(unknown, form.KnownComponents)}", nameof(components));

        return new Answer<T>(
            $"{Question} except {string.Join(", ", components)}", items.Where(item => !components.Contains(componentOf(item))).ToArray(), form);
    }

    /// <summary>Keeps what matches.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="predicate"/> is null.</exception>
    public Answer<T> Where(Func<T, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new Answer<T>(Question + " that match", items.Where(predicate).ToArray(), form);
    }

    /// <summary>Holds when there is nothing.</summary>
    /// <param name="because">Why nothing may be there: the end of a sentence, for whoever breaks it.</param>
    /// <exception cref="ArgumentException"><paramref name="because"/> is null or empty.</exception>
    /// <exception cref="ArchitectureViolationException">There is something; the message lists it, with file and line.</exception>
    public void ShouldBeEmpty(string because)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        if (items.Count > 0)
            throw new ArchitectureViolationException($"{Question} should be empty because {because}, but there {(items.Count == 1 ? "is 1" : $"are {items.Count}")}:{Listing}");
    }

    /// <summary>Holds when there is something.</summary>
    /// <param name="because">Why something has to be there: the end of a sentence, for whoever breaks it.</param>
    /// <exception cref="ArgumentException"><paramref name="because"/> is null or empty.</exception>
    /// <exception cref="ArchitectureViolationException">There is nothing.</exception>
    public void ShouldNotBeEmpty(string because)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        if (items.Count == 0)
            throw new ArchitectureViolationException($"{Question} should not be empty because {because}, but there is nothing");
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    /// <summary>The question and what is listed, as a failed assertion shows it.</summary>
    public override string ToString() => Question + ":" + (items.Count == 0 ? " nothing" : Listing);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Listing => string.Concat(items.SelectMany(form.Lines).Select(line => Environment.NewLine + "  " + line));
}
