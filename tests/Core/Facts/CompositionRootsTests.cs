using ArchRules.Facts;

namespace ArchRules.Core.Tests.Facts;

/// <summary>What is known by name is known by simple name first.</summary>
public sealed class CompositionRootsTests
{
    [Theory]
    [InlineData("Microsoft.Extensions.DependencyInjection", "IServiceCollection")]
    [InlineData("Microsoft.Extensions.DependencyInjection", "ServiceCollection")]
    [InlineData("Autofac", "ContainerBuilder")]
    [InlineData("Autofac", "IComponentContext")]
    [InlineData("System", "IServiceProvider")]
    [InlineData("Microsoft.Extensions.Hosting", "HostBuilderContext")]
    [InlineData("Microsoft.Extensions.Hosting", "IHostApplicationBuilder")]
    [InlineData("Microsoft.Extensions.Hosting", "IHostBuilder")]
    [InlineData("Microsoft.Extensions.Hosting", "HostApplicationBuilder")]
    [InlineData("Microsoft.AspNetCore.Builder", "WebApplicationBuilder")]
    [InlineData("Microsoft.AspNetCore.Builder", "IApplicationBuilder")]
    [InlineData("Microsoft.AspNetCore.Builder", "WebApplication")]
    [InlineData("Microsoft.AspNetCore.Routing", "IEndpointRouteBuilder")]
    [InlineData("Microsoft.AspNetCore.Hosting", "IWebHostBuilder")]
    [InlineData("Shop", "ShopOptions")]
    [InlineData("Shop", "ShopOptionsBuilder")]
    public void Whatever_configures_a_system_is_known_by_its_simple_name(string ns, string name)
    {
        Assert.True(CompositionRoots.IsConfigured(ns, name) || CompositionRoots.IsContainer(ns, name));
        Assert.True(CompositionRoots.MayBeKnown(name));
        Assert.Equal(CompositionRoots.IsContainer(ns, name), CompositionRoots.ContainerTypes.Contains(name));
    }

    [Theory]
    [InlineData("Shop", "ShopBuilder", true)]
    [InlineData("Shop", "ShopOptionsBuilder", true)]
    [InlineData("Microsoft.AspNetCore.Builder", "WebApplication", true)]
    [InlineData("Microsoft.Extensions.DependencyInjection", "IServiceCollection", true)]
    [InlineData("Shop", "ShopOptions", false)]
    [InlineData("Shop", "BuilderList", false)]
    public void What_stands_for_a_type_parameter_is_a_builder_by_its_name(string ns, string name, bool isBuilder) =>
        Assert.Equal(isBuilder, CompositionRoots.IsHandedBuilder(ns, name));

    [Fact]
    public void Other_names_are_not_looked_at_further() => Assert.False(CompositionRoots.MayBeKnown("Order"));
}
