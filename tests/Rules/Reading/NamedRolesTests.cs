using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>What is left out by its last letter has no role.</summary>
public sealed class NamedRolesTests
{
    [Theory]
    [InlineData("Microsoft.Extensions.DependencyInjection", "IServiceCollection", TypeRoles.Container)]
    [InlineData("Autofac", "ContainerBuilder", TypeRoles.Container)]
    [InlineData("Autofac", "IComponentContext", TypeRoles.Configured)]
    [InlineData("System", "IServiceProvider", TypeRoles.Configured)]
    [InlineData("Microsoft.Extensions.Hosting", "HostBuilderContext", TypeRoles.Configured)]
    [InlineData("Microsoft.AspNetCore.Builder", "WebApplication", TypeRoles.Builder)]
    [InlineData("Microsoft.AspNetCore.Builder", "WebApplication", TypeRoles.Host)]
    [InlineData("Microsoft.AspNetCore.Routing", "IEndpointRouteBuilder", TypeRoles.Builder)]
    [InlineData("Shop", "ShopOptions", TypeRoles.Builder)]
    [InlineData("Shop", "ShopBuilder", TypeRoles.HandedBuilder)]
    [InlineData("System.Linq", "IQueryable", TypeRoles.Query)]
    [InlineData("System", "IDisposable", TypeRoles.Disposable)]
    [InlineData("System", "IAsyncDisposable", TypeRoles.Disposable)]
    internal void A_name_has_its_role(string ns, string name, TypeRoles role) => Assert.True((Of(ns, name) & role) != 0);

    [Theory]
    [InlineData("Shop", "Order")]
    [InlineData("Shop", "IQueryable")]
    [InlineData("Shop", "IDisposable")]
    [InlineData("Shop", "")]
    public void Any_other_name_has_none(string ns, string name) => Assert.Equal(TypeRoles.None, Of(ns, name));

    private static TypeRoles Of(string ns, string name) => NamedRoles.Of(new TypeRow("Shop", ns, name, false, false, -1, 0), name);
}
