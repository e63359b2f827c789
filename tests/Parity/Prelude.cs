namespace ArchRules.Parity.Tests;

/// <summary>What the constructs depend on: a storage namespace, a service that hands its types out, and a model that closes storage.</summary>
internal static class Prelude
{
    public const string Model = """
        components:
          front:   { layer: front-end, namespaces: Front.** }
          service: { layer: service, namespaces: Service }
          store:   { layer: storage, namespaces: Store }
        """;

    public const string Code = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        using System.Runtime.CompilerServices;
        using System.Threading.Tasks;

        namespace Store
        {
            public class Thing
            {
                public Thing() { }
                public Thing(int size) { Field = size; }
                public int Field;
                public static int StaticField;
                public const int Const = 5;
                public int Prop { get; set; }
                public static int StaticProp { get; set; }
                public event Action? Event;
                public static event Action? StaticEvent;
                public int this[int i] { get => i; set { } }
                public void Do() { Event?.Invoke(); StaticEvent?.Invoke(); }
                public int Get(int x) => x;
                public static void StaticDo() { }
                public static int StaticGet() => 1;
                public virtual void Virtual() { }
                public static T Generic<T>() => default!;
                public static implicit operator int(Thing t) => 0;
                public static explicit operator Thing(string s) => new();
                public static Thing operator +(Thing a, Thing b) => a;
                public static Thing operator ++(Thing a) => a;
                public static bool operator true(Thing a) => true;
                public static bool operator false(Thing a) => false;
                public static bool operator ==(Thing? a, Thing? b) => true;
                public static bool operator !=(Thing? a, Thing? b) => false;
                public override bool Equals(object? o) => true;
                public override int GetHashCode() => 0;
                public void Deconstruct(out int a, out int b) { a = 1; b = 2; }
                public class Nested { }
                public static readonly Thing Instance = new();
            }

            public struct Value { public int Number; public Value(int n) { Number = n; } public void Do() { } }
            public enum Color { Red, Green }
            public interface IThing { void Use(); }
            public delegate void Handler();
            public class ThingException : Exception { }
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
            public class MarkAttribute : Attribute { public MarkAttribute() { } public MarkAttribute(object? o) { } public Type? Type { get; set; } }
            public static class Extensions
            {
                public static int Ext(this string s) => 0;
                public static void Deconstruct(this Service.Plain p, out int a, out int b) { a = 1; b = 2; }
                public static IEnumerator<int> GetEnumerator(this Service.Plain p) => Enumerable.Empty<int>().GetEnumerator();
                public static TaskAwaiter GetAwaiter(this Service.Plain p) => Task.CompletedTask.GetAwaiter();
            }
            public class Things : IEnumerable { public void Add(int i) { } public IEnumerator GetEnumerator() => throw null!; }
            public class Countable { public Cursor GetEnumerator() => new(); }
            public class Cursor { public int Current => 1; public bool MoveNext() => false; }
            public class Awaitable { public TaskAwaiter GetAwaiter() => Task.CompletedTask.GetAwaiter(); }
            public sealed class Resource : IDisposable { public void Dispose() { } }
            public class Open<T> { public void Do() { } public static void StaticDo() { } public class Inner { } }
            public abstract class Abstract { public abstract void Do(); public void Own() { } }
            public record Rec(int A);
            public class Derived : Service.Plain { }
            public interface IDerived : Service.IPlain { }
            public class OpenDerived<T> : Service.Plain { }
        }

        namespace Service
        {
            public class Plain { public void Do() { } public int Field; public int Prop { get; set; } public event Action? Event; public virtual int Get(int i) { Event?.Invoke(); return i; } }
            public interface IPlain { void Use(); }
            public class Sub : Store.Abstract { public override void Do() { } }
            public class Box<T> { public T Item = default!; public void Do() { } public static void StaticDo() { } public T Get() => default!; }
            public class PlainAttribute : Attribute { public PlainAttribute(object? o) { } public PlainAttribute(params Type[] types) { } public Type? Type { get; set; } }
            public static class Maker
            {
                public static Store.Thing Make() => new();
                public static Store.Value MakeValue() => default;
                public static Store.Things MakeThings() => new();
                public static Store.Countable MakeCountable() => new();
                public static Store.Awaitable MakeAwaitable() => new();
                public static Store.Resource MakeResource() => new();
                public static Store.Color MakeColor() => default;
                public static Store.IThing MakeI() => null!;
                public static Store.Handler MakeHandler() => null!;
                public static Store.Rec MakeRec() => null!;
                public static Store.Derived MakeDerived() => new();
                public static Store.Derived[] MakeDerivedArray() => null!;
                public static List<Store.Derived> MakeDerivedList() => null!;
                public static Task<Store.Derived> MakeDerivedAsync() => null!;
                public static Store.IDerived MakeIDerived() => null!;
                public static Store.OpenDerived<int> MakeOpenDerived() => null!;
                public static Sub MakeSub() => null!;
                public static Store.Derived StaticDerived = new();
                public static Task<Store.Thing> MakeAsync() => null!;
                public static List<Store.Thing> MakeList() => new();
                public static void Take<T>(T t) { }
                public static void Run(Action a) { }
                public static void RunThing(Action<Store.Thing> a) { }
                public static T Pass<T>(T t) => t;
                public static object Any() => null!;
                public static int Int(int i) => i;
            }
        }
        """;
}
