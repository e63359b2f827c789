using System;
using System.Collections.Generic;

namespace ArchRules.Facts;

/// <summary>
/// The names by which both readers recognise composition roots: code that wires a system together and may therefore name what
/// its component must not use.
/// </summary>
public static class CompositionRoots
{
    /// <summary>The simple name of the types that are roots as a whole.</summary>
    public const string StartupType = "Startup";

    /// <summary>The simple names of the types that <see cref="IsContainer"/> knows.</summary>
    public static IReadOnlyList<string> ContainerTypes { get; } = ["IServiceCollection", "ServiceCollection", "ContainerBuilder"];

    /// <summary>Whether a type is a root as a whole.</summary>
    /// <param name="name">The simple name.</param>
    public static bool IsStartupType(string name) => name == StartupType;

    /// <summary>Whether any answer of this class about a type could be yes, by its simple name alone.</summary>
    /// <param name="name">The simple name, without arity.</param>
    public static bool MayBeKnown(string name) => name switch
    {
        "IServiceCollection" or "ServiceCollection" or "ContainerBuilder" or "IHostApplicationBuilder" or "IHostBuilder" or "HostApplicationBuilder"
            or "WebApplicationBuilder" or "IApplicationBuilder" or "WebApplication" or "IEndpointRouteBuilder" or "IWebHostBuilder"
            or "IServiceProvider" or "HostBuilderContext" or "IComponentContext" => true,
        _ => name.EndsWith("Options", StringComparison.Ordinal) || name.EndsWith("OptionsBuilder", StringComparison.Ordinal),
    };

    /// <summary>Whether a method or lambda that has a parameter of this type composes: it takes the container or configures it.</summary>
    /// <param name="ns">The namespace of the parameter's type.</param>
    /// <param name="name">The simple name of the parameter's type, without arity.</param>
    public static bool IsContainer(string ns, string name) => name switch
    {
        "IServiceCollection" or "ServiceCollection" => ns == "Microsoft.Extensions.DependencyInjection",
        "ContainerBuilder" => ns == "Autofac",
        _ => false,
    };

    /// <summary>
    /// Whether a lambda inside a root, with a parameter of this type, still composes: it configures a builder or options, or
    /// makes a service from a service provider. Any other lambda is a handler and is judged like all code.
    /// </summary>
    /// <param name="ns">The namespace of the parameter's type.</param>
    /// <param name="name">The simple name of the parameter's type, without arity.</param>
    public static bool IsConfigured(string ns, string name) =>
        IsBuilder(ns, name) || (name, ns) is ("IServiceProvider", "System")
            or ("HostBuilderContext", "Microsoft.Extensions.Hosting") or ("IComponentContext", "Autofac");

    /// <summary>Whether a method with a parameter of this type is there for composition roots to call, so that its signature is theirs.</summary>
    /// <param name="ns">The namespace of the type.</param>
    /// <param name="name">The simple name of the type, without arity.</param>
    public static bool IsHost(string ns, string name) =>
        IsBuilder(ns, name) && !name.EndsWith("Options", StringComparison.Ordinal) && !name.EndsWith("OptionsBuilder", StringComparison.Ordinal);

    /// <summary>
    /// Whether a call that puts this type in for the type parameter of a method hands a builder on, as in <c>AddJson&lt;TBuilder&gt;(this
    /// TBuilder builder)</c>. Options are left out: a method that takes anything takes them to do anything.
    /// </summary>
    /// <param name="ns">The namespace of the type.</param>
    /// <param name="name">The simple name of the type, without arity.</param>
    public static bool IsHandedBuilder(string ns, string name) => name.EndsWith("Builder", StringComparison.Ordinal) || IsHost(ns, name);

    /// <summary>Whether a method that takes, extends or belongs to this type registers something.</summary>
    /// <param name="ns">The namespace of the type.</param>
    /// <param name="name">The simple name of the type, without arity.</param>
    public static bool IsBuilder(string ns, string name) => name switch
    {
        "IServiceCollection" or "ServiceCollection" => ns == "Microsoft.Extensions.DependencyInjection",
        "ContainerBuilder" => ns == "Autofac",
        "IHostApplicationBuilder" or "IHostBuilder" => ns == "Microsoft.Extensions.Hosting",
        "HostApplicationBuilder" => ns == "Microsoft.Extensions.Hosting",
        "WebApplicationBuilder" or "IApplicationBuilder" or "WebApplication" => ns == "Microsoft.AspNetCore.Builder",
        "IEndpointRouteBuilder" => ns == "Microsoft.AspNetCore.Routing",
        "IWebHostBuilder" => ns == "Microsoft.AspNetCore.Hosting",
        _ => name.EndsWith("OptionsBuilder", StringComparison.Ordinal) || name.EndsWith("Options", StringComparison.Ordinal),
    };
}
