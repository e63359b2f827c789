using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Model.Reading;

/// <summary>A model file with the files that it includes, read as if they were one.</summary>
internal sealed class ModelParts
{
    /// <summary>The folder beside the model file that holds what it includes.</summary>
    public const string Folder = "archrules/";

    // A module has one file each, and a family stands for as many modules as one likes.
    private const int MaxFiles = 200;

    private readonly MappingReader main;
    private readonly List<MappingReader> all;

    private ModelParts(MappingReader main, List<MappingReader> all)
    {
        this.main = main;
        this.all = all;
    }

    /// <summary>The keys of the model file itself, which alone holds what is about the whole.</summary>
    public MappingReader Main => main;

    public static ModelParts Read(MappingReader main, IReadOnlyDictionary<string, string> files, Mistakes mistakes)
    {
        var all = new List<MappingReader> { main };
        foreach (var name in NamesIn(main, mistakes))
        {
            if (!files.TryGetValue(name.Value, out var text))
                mistakes.Unreadable(name.Range, $"the included file '{name.Value}' does not exist beside the model file");
            else if (ReadPart(name.Value, text, mistakes) is { } part)
                all.Add(part);
        }

        return new ModelParts(main, all);
    }

    /// <summary>The files that a model file includes, as far as they are named rightly.</summary>
    public static IReadOnlyList<string> NamesIn(YamlMapping main)
    {
        var ignored = new Mistakes();
        return NamesIn(new MappingReader(main, "a model file", ModelShapes.Model.Names, ignored), ignored).Select(name => name.Value).ToArray();
    }

    public bool Has(string key) => all.Any(part => part.Has(key));

    /// <summary>The value of a key, joined from all files; null where no file has the key.</summary>
    public YamlNode? Find(string key)
    {
        var values = all.Select(part => part.Find(key)).Where(value => value is not null).Select(value => value!).ToArray();
        if (values.Length < 2)
            return values.FirstOrDefault();

        var filled = values.Where(value => value is not YamlScalar { Value: "", IsQuoted: false }).ToArray();
        if (filled.Length == 0)
            return values[0];

        if (filled.All(value => value is YamlMapping))
            return new YamlMapping(filled.SelectMany(value => ((YamlMapping)value).Entries).ToArray(), filled[0].Range);

        // What is neither is a mistake, which its reader tells at its place.
        return filled.All(value => value is YamlSequence)
            ? new YamlSequence(filled.SelectMany(value => ItemsOf(key, (YamlSequence)value)).ToArray(), filled[0].Range)
            : filled.First(value => value.GetType() != filled[0].GetType() || value is YamlScalar);
    }

    // One group of independent components may stand without its own list.
    private static IEnumerable<YamlNode> ItemsOf(string key, YamlSequence value) =>
        key == "independent" && !value.Items.Any(item => item is YamlSequence) ? [value] : value.Items;

    private static IReadOnlyList<YamlScalar> NamesIn(MappingReader main, Mistakes mistakes)
    {
        var names = new List<YamlScalar>();
        foreach (var name in main.ReadTexts("include"))
        {
            if (FindMistake(name.Value) is { } wrong)
                mistakes.Unreadable(name.Range, wrong);
            else if (names.Any(known => known.Value == name.Value))
                mistakes.Unreadable(name.Range, $"'{name.Value}' is included twice; keep one");
            else
                names.Add(name);
        }

        if (names.Count > MaxFiles)
            mistakes.Unreadable(names[MaxFiles].Range, $"at most {MaxFiles} files are included; join some, or make modules of one shape a family");

        return names.Take(MaxFiles).ToArray();
    }

    private static string? FindMistake(string name)
    {
        var isInside = name.StartsWith(Folder, StringComparison.Ordinal) && name.IndexOfAny(['/', '\\', '*', '?'], Folder.Length) < 0;
        return isInside && name.EndsWith(".yml", StringComparison.Ordinal) && name.Length > Folder.Length + ".yml".Length
            ? null
            : $"'{name}' cannot be included; write the name of one file in the folder beside the model file, as in {Folder}orders.yml";
    }

    private static MappingReader? ReadPart(string name, string text, Mistakes mistakes)
    {
        var (root, mistake) = YamlReader.Read(text, name);
        if (mistake is not null)
        {
            mistakes.Add(mistake);
            return null;
        }

        if (root is YamlMapping mapping)
            return ReadPart(mapping, mistakes);

        mistakes.Unreadable(
            TextRange.FileStart with { File = name },
            root is null or YamlScalar { Value: "" }
                ? "the file is empty; write components, arrows or other parts of the model"
                : "an included file holds keys such as 'components' and 'arrows'");
        return null;
    }

    private static MappingReader ReadPart(YamlMapping mapping, Mistakes mistakes)
    {
        var entries = new List<YamlEntry>();
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key.Value == "include")
                mistakes.Unreadable(entry.Key.Range, "an included file includes no other; name the file in archrules.yml");
            else if (ModelShapes.Model.Names.Contains(entry.Key.Value) && !ModelShapes.Included.Names.Contains(entry.Key.Value))
                mistakes.Unreadable(entry.Key.Range, $"'{entry.Key.Value}' is about the whole system; write it in archrules.yml");
            else
                entries.Add(entry);
        }

        return new MappingReader(new YamlMapping(entries, mapping.Range), "an included file", ModelShapes.Included.Names, mistakes);
    }
}
