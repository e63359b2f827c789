namespace ArchRules.Questions;

/// <summary>How the things that an answer lists are told.</summary>
/// <param name="Lines">What a person reads of one.</param>
/// <param name="ComponentOf">The name of the component that one is about; null where they are not about single components.</param>
/// <param name="KnownComponents">The names that may be left out.</param>
internal sealed record AnswerForm<T>(Func<T, IEnumerable<string>> Lines, Func<T, string>? ComponentOf, IReadOnlyCollection<string> KnownComponents);
