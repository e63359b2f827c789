namespace ArchRules.Parity.Tests.Forms;

/// <summary>What the forms depend on: a storage namespace, a service that hands its types out, and a model that closes storage.</summary>
internal static class Prelude
{
    public const string Model = """
        components:
          front:   { layer: front-end, namespaces: Front.** }
          service: { layer: service, namespaces: Service }
          store:   { layer: storage, namespaces: Store }
        """;

    public const string Code = """
        global using GlobalThing = Store.Thing;
        global using GlobalPlain = Service.Plain;
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
                public ref int Ref => ref Field;
                public event Action? Event;
                public static event Action? StaticEvent;
                public int this[int i] { get => i; set { } }
                public void Do() { Event?.Invoke(); StaticEvent?.Invoke(); }
                public int Get(int x) => x;
                public static void StaticDo() { }
                public static int StaticGet() => 1;
                public virtual void Virtual() { }
                public static T Generic<T>() => default!;
                public T Echo<T>(T t) => t;
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
                public class Nested { public int Deep; }
                public static readonly Thing Instance = new();
            }

            public class Sum
            {
                public static Sum operator -(Sum a) => a;
                public static Sum operator checked -(Sum a) => a;
                public static Sum operator !(Sum a) => a;
                public static Sum operator ~(Sum a) => a;
                public static Sum operator --(Sum a) => a;
                public static Sum operator *(Sum a, int b) => a;
                public static Sum operator >>>(Sum a, int b) => a;
                public static Sum operator &(Sum a, Sum b) => a;
                public static Sum operator |(Sum a, Sum b) => a;
                public static bool operator true(Sum a) => true;
                public static bool operator false(Sum a) => false;
                public static bool operator <(Sum a, Sum b) => true;
                public static bool operator >(Sum a, Sum b) => true;
                public static explicit operator checked int(Sum a) => 0;
                public static explicit operator int(Sum a) => 0;
            }

            public struct Value { public int Number; public Value(int n) { Number = n; } public void Do() { } public static bool operator ==(Value a, Value b) => true; public static bool operator !=(Value a, Value b) => false; public override bool Equals(object? o) => true; public override int GetHashCode() => 0; }
            public readonly record struct Money(int Amount);
            public enum Color { Red, Green }
            public interface IThing { void Use(); }
            public interface IGeneric<T> { }
            public interface IMade<T> where T : IMade<T> { static abstract T Make(); static virtual int Count => 1; static abstract T operator +(T a, T b); }
            public interface IDefaults { void Default() { } static void Shared() { } }
            public delegate void Handler();
            public delegate Thing Mapping(Value v);
            public class ThingException : Exception { }
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
            public class MarkAttribute : Attribute { public MarkAttribute() { } public MarkAttribute(object? o) { } public Type? Type { get; set; } }
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
            public class MarkAttribute<T> : Attribute { }
            public class PermitAttribute : System.Security.Permissions.CodeAccessSecurityAttribute { public PermitAttribute(System.Security.Permissions.SecurityAction a) : base(a) { } public override System.Security.IPermission? CreatePermission() => null; }
            public static class Extensions
            {
                public static int Ext(this string s) => 0;
                public static int ExtOf<T>(this T s) where T : Service.Plain => 0;
                public static void Deconstruct(this Service.Plain p, out int a, out int b) { a = 1; b = 2; }
                public static IEnumerator<int> GetEnumerator(this Service.Plain p) => Enumerable.Empty<int>().GetEnumerator();
                public static IAsyncEnumerator<int> GetAsyncEnumerator(this Service.Plain p) => null!;
                public static TaskAwaiter GetAwaiter(this Service.Plain p) => Task.CompletedTask.GetAwaiter();
                public static ref readonly int GetPinnableReference(this Service.Plain p) => throw null!;
                public static void Add(this Service.Sack s, int i) { }
                public static int Select<T>(this Service.Plain p, Func<int, T> f) => 0;
            }
            public class Things : IEnumerable { public void Add(int i) { } public int this[string s] { set { } } public IEnumerator GetEnumerator() => throw null!; }
            public class Countable { public Cursor GetEnumerator() => new(); }
            public class Cursor { public int Current => 1; public bool MoveNext() => false; }
            public class AsyncCountable { public AsyncCursor GetAsyncEnumerator() => new(); }
            public class AsyncCursor { public int Current => 1; public ValueTask<bool> MoveNextAsync() => default; }
            public class Awaitable { public TaskAwaiter GetAwaiter() => Task.CompletedTask.GetAwaiter(); }
            public sealed class Resource : IDisposable { public void Dispose() { } }
            public class AsyncResource { public ValueTask DisposeAsync() => default; }
            public class Both : IAsyncDisposable { public ValueTask DisposeAsync() => default; }
            public ref struct RefResource { public void Dispose() { } }
            public class Counted { public int Length => 1; public int this[int i] => i; public Counted Slice(int a, int b) => this; }
            public class Pinned { private int first; public ref int GetPinnableReference() => ref first; }
            public class Source { public Source Where(Func<int, bool> f) => this; public int Select(Func<int, int> f) => 0; }
            public class Open<T> { public T Item = default!; public void Do() { } public static void StaticDo() { } public static int Zero; public class Inner { } }
            public abstract class Abstract { public abstract void Do(); public void Own() { } public static void StaticOwn() { } public virtual int Prop => 1; }
            public class Child : Service.Parent { }
            public record Rec(int A);
            public class Derived : Service.Plain { }
            public interface IDerived : Service.IPlain { }
            public class OpenDerived<T> : Service.Plain { }
            [InterpolatedStringHandler]
            public struct Text { public Text(int a, int b) { } public void AppendLiteral(string s) { } public void AppendFormatted(int i) { } }
            [CollectionBuilder(typeof(BagMaker), "Make")]
            public class Bag : IEnumerable<int> { public IEnumerator<int> GetEnumerator() => null!; IEnumerator IEnumerable.GetEnumerator() => null!; }
            public static class BagMaker { public static Bag Make(ReadOnlySpan<int> items) => new(); }
            [InlineArray(4)]
            public struct Buffer { private int first; }
            [AsyncMethodBuilder(typeof(JobBuilder))]
            public class Job { public TaskAwaiter GetAwaiter() => Task.CompletedTask.GetAwaiter(); }
            public struct JobBuilder
            {
                public static JobBuilder Create() => default;
                public Job Task => new();
                public void Start<T>(ref T machine) where T : IAsyncStateMachine { }
                public void SetStateMachine(IAsyncStateMachine machine) { }
                public void SetResult() { }
                public void SetException(Exception e) { }
                public void AwaitOnCompleted<A, T>(ref A awaiter, ref T machine) where A : INotifyCompletion where T : IAsyncStateMachine { }
                public void AwaitUnsafeOnCompleted<A, T>(ref A awaiter, ref T machine) where A : ICriticalNotifyCompletion where T : IAsyncStateMachine { }
            }
            public static class Native { public static unsafe void Into(int* p) { } public static void OutThing(out int i) => i = 0; }
        }

        namespace Service
        {
            public class Plain { public Plain() { } public Plain(int i) { } public void Do() { } public int Field; public int Prop { get; set; } public event Action? Event; public static void StaticDo() { } public static int StaticGet() => 1; public const int Const = 1; public int this[int i] => i; public static Plain operator +(Plain a, Plain b) => a; public void Fire() => Event?.Invoke(); public virtual int Get(int i) => i; }
            public class Late { public Store.Awaitable DisposeAsync() => new(); }
            public struct PlainValue { public int Number; }
            public enum Shade { Dark, Light }
            public interface IPlain { void Use(); }
            public delegate void PlainHandler();
            public class PlainException : Exception { }
            public record PlainRec(int A);
            public class Sub : Store.Abstract { public override void Do() { } }
            public class Sack : IEnumerable { public IEnumerator GetEnumerator() => throw null!; }
            public class Parent { public static int Make() => 1; public int Own() => 1; }
            public class Heir : Store.Thing { public static int New; public int Mine; }
            public class HasThing { public Store.Thing Thing = new(); public void Set(Store.Thing t) { } }
            public class Box<T> { public T Item = default!; public void Do() { } public static void StaticDo() { } public T Get() => default!; }
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
            public class PlainAttribute : Attribute { public PlainAttribute(object? o) { } public PlainAttribute(params Type[] types) { } public Type? Type { get; set; } }
            public class PlainAttribute<T> : Attribute { }
            public class PlainPermitAttribute : System.Security.Permissions.CodeAccessSecurityAttribute { public PlainPermitAttribute(System.Security.Permissions.SecurityAction a) : base(a) { } public override System.Security.IPermission? CreatePermission() => null; }
            public static class Maker
            {
                public static Store.Thing Make() => new();
                public static Store.Sum MakeSum() => new();
                public static Store.Value MakeValue() => default;
                public static Store.Value? MakeNullable() => null;
                public static void TakeIn(in Store.Value v) { }
                public static void WithNullable(Store.Value? v = null) { }
                public static Store.Money MakeMoney() => default;
                public static Store.Things MakeThings() => new();
                public static Store.Countable MakeCountable() => new();
                public static Store.AsyncCountable MakeAsyncCountable() => new();
                public static Store.AsyncResource MakeAsyncResource() => new();
                public static Store.RefResource MakeRefResource() => default;
                public static Store.Awaitable MakeAwaitable() => new();
                public static Store.Resource MakeResource() => new();
                public static Store.Counted MakeCounted() => new();
                public static Store.Pinned MakePinned() => new();
                public static Store.Source MakeSource() => new();
                public static Store.Bag MakeBag() => new();
                public static Store.Color MakeColor() => default;
                public static Store.IThing MakeI() => null!;
                public static Store.IDefaults MakeDefaults() => null!;
                public static Store.Handler MakeHandler() => null!;
                public static Store.Mapping MakeMapping() => null!;
                public static Store.Rec MakeRec() => null!;
                public static Store.Open<int> MakeOpen() => null!;
                public static Heir MakeHeir() => null!;
                public static Store.Derived MakeDerived() => new();
                public static Store.Derived[] MakeDerivedArray() => null!;
                public static List<Store.Derived> MakeDerivedList() => null!;
                public static Task<Store.Derived> MakeDerivedAsync() => null!;
                public static Store.IDerived MakeIDerived() => null!;
                public static Store.OpenDerived<int> MakeOpenDerived() => null!;
                public static Sub MakeSub() => null!;
                public static Store.Derived StaticDerived = new();
                public static Plain MakePlain() => null!;
                public static Task<Store.Thing> MakeAsync() => null!;
                public static List<Store.Thing> MakeList() => new();
                public static Store.Thing[] MakeArray() => null!;
                public static (Store.Thing, int) MakePair() => default;
                public static void Take<T>(T t) { }
                public static void TakeThing(Store.Thing? t) { }
                public static void TakeObject(object? o) { }
                public static void TakeColor(Store.Color c) { }
                public static void TakeBag(Store.Bag b) { }
                public static void Log(Store.Text text) { }
                public static void LogPlain(FormattableString text) { }
                public static void WithDefault(Store.Color c = Store.Color.Red) { }
                public static void WithNumber(int i = Store.Thing.Const) { }
                public static void Many(params Store.Thing[] many) { }
                public static void Into(out Store.Thing t) => t = null!;
                public static void IntoPlain(out Plain t) => t = null!;
                public static void Run(Action a) { }
                public static void RunThing(Action<Store.Thing> a) { }
                public static void RunPlain(Action<Plain> a) { }
                public static void RunMapping(Store.Mapping a) { }
                public static T Pass<T>(T t) => t;
                public static object Any() => null!;
                public static int Int(int i) => i;
            }
        }
        """;
}
