namespace ArchRules.Analyzers.Tests;

/// <summary>What the tests of forms use: a component <c>B</c> with one of everything, and neutral code <c>C</c> that hands it out.</summary>
internal static class CodeForms
{
    public const string Preamble = """
        #pragma warning disable CS0067, CS0162, CS0168, CS0169, CS0219, CS0414, CS0649, CS8321, CS1998, CS8509
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using B;

        namespace B
        {
            public class Store : IDisposable
            {
                public const int Max = 3;
                public int Field;
                public Store() { }
                public Store(int size) { }
                public static Store Shared { get; } = new();
                public int Size { get; set; }
                public event Action? Changed;
                public int this[int i] { get => i; set { } }
                public static Store Open() => new();
                public void Save() => Changed?.Invoke();
                public static void Put(Store store) { }
                public void Dispose() { }
                public void Deconstruct(out int a, out int b) => (a, b) = (1, 2);
                public static Store operator +(Store a, Store b) => a;
                public static Store operator -(Store a) => a;
                public static Store operator ++(Store a) => a;
                public static implicit operator int(Store s) => 0;
                public static explicit operator long(Store s) => 0;
            }

            public class Counted { public int Length => 1; public int this[int i] => i; public Counted Slice(int a, int b) => this; public int Count => 1; }
            public class Pinned { private int first; public ref int GetPinnableReference() => ref first; }
            [System.Runtime.CompilerServices.InterpolatedStringHandler]
            public struct Text { public Text(int a, int b) { } public void AppendLiteral(string s) { } }
            public class Walk { public Steps GetEnumerator() => new(); }
            public class Steps { public int Current => 1; public bool MoveNext() => false; }
            public class Later { public Waiter GetAwaiter() => new(); }
            public class Waiter : System.Runtime.CompilerServices.INotifyCompletion
            {
                public bool IsCompleted => true;
                public void GetResult() { }
                public void OnCompleted(Action a) { }
            }

            public struct Point { public int X; }
            public interface IStore { void Save(); }
            public enum Kind { One, Two }
            public delegate void Handler(int x);
            public class StoreException : Exception { }
            public record Item(int X);
            public class Generic<T> { public static int Zero; public void Add(T item) { } }
            public class Child : C.Parent { }
            public class Bag : List<int> { public new void Add(int i) { } }
            public static class Extensions { public static void Use(this string s) { } public static int Count(this Later later) => 1; }
            public static class Maker { public static T Make<T>() => default!; }

            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
            public class MarkAttribute : Attribute { public MarkAttribute() { } public MarkAttribute(object o) { } }
        }

        namespace C
        {
            public static class Give
            {
                public static Store Store() => new();
                public static Store[] Array() => null!;
                public static void Log(Text text) { }
                public static Pinned Pinned() => new();
                public static Walk Walk() => new();
                public static Later Later() => new();
                public static Handler Handler() => _ => { };
                public static Counted Counted() => new();
                public static List<Store> Stores() => new();
                public static object Take(Store store) => store;
                public static T Same<T>(T value) => value;
                public static void Into(out Store store) => store = new();
            }

            public class Derived : Store { public static int Own; }
            public class Parent { public static int Make() => 1; }
            public class Rack : List<Store> { }
            public class HasStore { public Store S = new(); }
            public class NoteAttribute : Attribute { public NoteAttribute(object o) { } public Type? Type { get; set; } }
        }

        """;

    /// <summary>A source in which class <c>User</c> of component <c>A</c> has some members.</summary>
    public static string WithMembers(string members) => Preamble + "namespace A\n{\n    class User\n    {\n" + members + "\n    }\n}\n";

    /// <summary>A source in which a method of component <c>A</c> has some statements.</summary>
    public static string WithStatements(string statements) =>
        WithMembers("        async Task Run(object o)\n        {\n" + statements + "\n        }");
}
