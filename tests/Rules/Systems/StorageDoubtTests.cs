using ArchRules.Verdicts;

namespace ArchRules.Systems;

/// <summary>AR0102 for whole systems: who answers a call that is decided at run time, and what nobody can know.</summary>
public sealed class StorageDoubtTests
{
    private const string Model = """
        components:
          web: { layer: front-end, projects: Web }
          orders: { layer: service, projects: Orders }
          data: { layer: storage, projects: Data }
          tools: { shared: true, projects: Tools }
        arrows:
          - web -> orders: call
          - orders -> data: call

        """;

    private const string Port = "namespace Tools; public interface IPort { void Save(int id); string Name { get; } }";
    private const string Store = "namespace Shop.Data; public class Store : Tools.IPort { public void Save(int id) { } public string Name => \"\"; }";
    private const string Page = "namespace Shop.Web; public class Page { public void Post(Tools.IPort port) => port.Save(1); }";

    [Fact]
    public void An_interface_is_followed_to_what_implements_it() => Assert.Equal(
        "web: storage is reached: Page.Post -> IPort.Save -> Helper.Save -> Store.Save",
        Proof(new CompiledSystem()
            .Add("Tools", Port)
            .Add("Data", "namespace Shop.Data; public class Store { public static void Save() { } }")
            .Add("Helpers", "public class Helper : Tools.IPort { public void Save(int id) => Shop.Data.Store.Save(); public void Save() { } public string Name => \"\"; }")
            .Add("Web", Page)));

    [Fact]
    public void An_explicit_implementation_of_a_generic_interface_is_found() => Assert.Equal(
        "web: storage is reached: Page.Post -> IPort.Save -> Helper.Tools.IPort<System.Int32>.Save -> Store.Save",
        Proof(new CompiledSystem()
            .Add("Tools", "namespace Tools; public interface IPort<T> { void Save(T id); }")
            .Add("Data", "namespace Shop.Data; public class Store { public static void Save() { } }")
            .Add("Helpers", "public class Helper : Tools.IPort<int> { void Tools.IPort<int>.Save(int id) => Shop.Data.Store.Save(); }")
            .Add("Web", "namespace Shop.Web; public class Page { public void Post(Tools.IPort<int> port) => port.Save(1); }")));

    [Fact]
    public void An_override_of_an_abstract_class_is_found_below_others() => Assert.Equal(
        "web: storage is reached: Page.Post -> Step.Run -> Last.Run -> Store.Save",
        Proof(new CompiledSystem()
            .Add("Tools", "namespace Tools; public abstract class Step { public abstract void Run(); }")
            .Add("Data", "namespace Shop.Data; public class Store { public static void Save() { } }")
            .Add("Helpers", "public abstract class Middle : Tools.Step { } public class Last : Middle { public override void Run() => Shop.Data.Store.Save(); }")
            .Add("Web", "namespace Shop.Web; public class Page { public void Post(Tools.Step step) => step.Run(); }")));

    [Fact]
    public void An_interface_that_storage_alone_implements_leads_to_storage()
    {
        var result = Check(new CompiledSystem().Add("Tools", Port).Add("Data", Store).Add("Web", Page));

        Assert.Equal("web: storage is reached: Page.Post -> IPort.Save -> Store.Save", Assert.Single(result.StorageProofs).ToString());
        Assert.Equal("Tools:Tools.IPort.Save(int)", Assert.Single(result.Violations).Dependency.Target.ToString());
    }

    [Fact]
    public void A_property_of_it_is_data() => Assert.Equal(
        "web: storage is out of reach (proven)",
        Proof(new CompiledSystem().Add("Tools", Port).Add("Data", Store)
            .Add("Web", "namespace Shop.Web; public class Page { public string Post(Tools.IPort port) => port.Name; }")));

    [Fact]
    public void An_interface_that_a_service_implements_as_well_is_unproven()
    {
        var result = Check(new CompiledSystem().Add("Tools", Port).Add("Data", Store)
            .Add("Orders", "namespace Shop.Orders; public class Orders : Tools.IPort { public void Save(int id) { } public string Name => \"\"; }")
            .Add("Web", Page));

        Assert.Empty(result.Violations);
        Assert.Equal(
            "web: no way to storage was found (unproven: 'IPort.Save' is implemented in storage 'data' and elsewhere)",
            Assert.Single(result.StorageProofs).ToString());
    }

    [Fact]
    public void Storage_that_other_code_calls_by_name_is_no_answer_to_everybody() => Assert.Equal(
        "web: no way to storage was found (unproven: 'IPort.Save' is implemented in storage 'data' and elsewhere)",
        Proof(new CompiledSystem().Add("Tools", Port).Add("Data", Store)
            .Add("Helpers", "public class Helper { public void Save(Shop.Data.Store store) => store.Save(1); }")
            .Add("Orders", "namespace Shop.Orders; public class Orders : Tools.IPort { public void Save(int id) { } public string Name => \"\"; }")
            .Add("Web", Page)));

    [Fact]
    public void A_type_of_the_framework_is_not_followed_to_what_derives_from_it() => Assert.Equal(
        "web: storage is out of reach (proven)",
        Proof(new CompiledSystem()
            .Add("System.Ports", "namespace System.Ports; public interface IPort { void Save(int id); }")
            .Add("Data", "namespace Shop.Data; public class Store { public static void Save() { } }")
            .Add("Helpers", "public class Helper : System.Ports.IPort { public void Save(int id) => Shop.Data.Store.Save(); }")
            .Add("Web", "namespace Shop.Web; public class Page { public void Post(System.Ports.IPort port) => port.Save(1); }")));

    [Fact]
    public void An_interface_that_services_alone_implement_is_proven() => Assert.Equal(
        "web: storage is out of reach (proven)",
        Proof(new CompiledSystem().Add("Tools", Port)
            .Add("Orders", "namespace Shop.Orders; public class Orders : Tools.IPort { public void Save(int id) { } public string Name => \"\"; }")
            .Add("Web", Page)));

    [Theory]
    [InlineData("System.Activator.CreateInstance(System.Type.GetType(\"Shop.Data.Store\"));", "'Page.Post' calls 'Activator.CreateInstance', which may run any code; 'Page.Post' calls 'Type.GetType', which may run any code")]
    [InlineData("dynamic d = this; d.Post();", "'Page.Post' calls 'Binder.InvokeMember', which may run any code")]
    [InlineData("System.Reflection.Assembly.Load(ToString());", "'Page.Post' calls 'Assembly.Load', which may run any code")]
    public void What_reflection_runs_is_unproven(string code, string reasons) => Assert.Equal(
        $"web: no way to storage was found (unproven: {reasons})",
        Proof(new CompiledSystem().Add("Web", $"namespace Shop.Web; public class Page {{ public void Post() {{ {code} }} }}")));

    [Fact]
    public void Storage_that_a_string_names_is_reached() => Assert.Equal(
        "web: storage is reached: Page.Post -> Data",
        Proof(new CompiledSystem().Add("Web", "namespace Shop.Web; public class Page { public void Post() => System.Reflection.Assembly.Load(\"Data\"); }")));

    [Fact]
    public void Reflection_that_the_front_end_does_not_reach_does_not_matter() => Assert.Equal(
        "web: storage is out of reach (proven)",
        Proof(new CompiledSystem()
            .Add("Tools", "namespace Tools; public class Plugins { public static void Load() => System.Reflection.Assembly.Load(\"\"); public static void Trim() { } }")
            .Add("Web", "namespace Shop.Web; public class Page { public void Post() { Tools.Plugins.Trim(); System.Activator.CreateInstance<Page>(); } }")));

    [Fact]
    public void Reflection_in_code_that_the_front_end_reaches_is_unproven() => Assert.Equal(
        "web: no way to storage was found (unproven: 'Plugins.Load' calls 'Assembly.Load', which may run any code)",
        Proof(new CompiledSystem()
            .Add("Tools", "namespace Tools; public class Plugins { static void Load() => System.Reflection.Assembly.Load(\"\"); public static void Trim() => Load(); }")
            .Add("Web", "namespace Shop.Web; public class Page { public void Post() => Tools.Plugins.Trim(); }")));

    [Fact]
    public void A_front_end_without_code_is_unproven() => Assert.Equal(
        "web: no way to storage was found (unproven: no code of it was checked)",
        Proof(new CompiledSystem().Add("Tools", Port)));

    [Fact]
    public void A_shared_component_that_was_not_read_is_unproven() => Assert.Equal(
        "web: no way to storage was found (unproven: assembly 'Tools' of shared component 'tools' was not read)",
        Proof(new CompiledSystem().AddUnread("Tools", Port).Add("Web", Page)));

    [Fact]
    public void External_code_that_was_not_read_is_named()
    {
        var result = Check(new CompiledSystem()
            .AddUnread("Acme", "namespace Acme; public class Text { public static void Trim() { } }")
            .Add("Web", "namespace Shop.Web; public class Page { public void Post() { Acme.Text.Trim(); System.Console.WriteLine(); } }"));

        Assert.Equal("web: storage is out of reach (proven)", Assert.Single(result.StorageProofs).ToString());
        Assert.Contains("not read, since the system does not build them, and taken for harmless by AR0102: Acme", result.Notes);
    }

    private static CheckResult Check(CompiledSystem system) => system.Check(Model);

    private static string Proof(CompiledSystem system) => Assert.Single(Check(system).StorageProofs).ToString();
}
