namespace ArchRules.Reports.Pictures.Svg;

/// <summary>
/// How pictures look, on light and dark grounds. Colours are those of Okabe and Ito ("Color Universal Design", 2008), darkened where text
/// needs it, and no meaning hangs on colour alone: lines differ in width and dashes as well.
/// </summary>
internal static class SvgStyle
{
    public const string Text = """
        .picture{--paper:#fff;--ink:#1b1f24;--soft:#59636e;--frame:#f5f6f8;--rim:#dfe3e8;--box:#fff;--edge:#b4bcc6;--used:#2a6cab;--plain:#8a94a0;--faint:#a9b1bb;--debt:#b07500;--bad:#cf4a0a;--new:#00795a;font:13px/1.2 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
        @media (prefers-color-scheme:dark){.picture{--paper:#15181c;--ink:#e8eaed;--soft:#9da7b3;--frame:#1b1f24;--rim:#2c323a;--box:#22272e;--edge:#4a535e;--used:#6cb0f0;--plain:#8a94a0;--faint:#5d6671;--debt:#e5b041;--bad:#ff8a4c;--new:#4fd0a8}}
        @media print{.picture{--paper:#fff;--ink:#000;--soft:#444;--frame:#f5f6f8;--rim:#d0d4da;--box:#fff;--edge:#9aa2ac;--used:#2a6cab;--plain:#8a94a0;--faint:#a9b1bb;--debt:#b07500;--bad:#cf4a0a;--new:#00795a}}
        .picture .paper{fill:var(--paper)}
        .picture .frame{fill:var(--frame);stroke:var(--rim)}
        .picture text{fill:var(--ink);text-anchor:middle}
        .picture .layer{fill:var(--soft);text-anchor:start;font-size:12px;font-weight:600;letter-spacing:.03em;paint-order:stroke;stroke:var(--frame);stroke-width:4px}
        .picture .shape{fill:var(--box);stroke:var(--edge);stroke-width:1.2}
        .picture .outside .shape{stroke-dasharray:4 3}
        .picture .name{font-weight:600}
        .picture .more{fill:var(--soft);font-size:11px}
        .picture .badge rect{fill:var(--bad)}
        .picture .badge text{fill:var(--paper);font-size:11px;font-weight:700}
        .picture .edge path{fill:none;stroke:var(--c);stroke-width:1.5}
        .picture .edge .hit{stroke:transparent;stroke-width:12;stroke-dasharray:none}
        .picture .edge text,.picture .label{font-size:10.5px;fill:var(--c);paint-order:stroke;stroke:var(--frame);stroke-width:4px;stroke-linejoin:round}
        .picture .wire path{stroke-dasharray:6 4}
        .picture .used,.picture .declared{--c:var(--used)}
        .picture .allowed{--c:var(--plain)}
        .picture .unused,.picture .composed,.picture .forbidden{--c:var(--faint)}
        .picture .unused path,.picture .composed path,.picture .forbidden path{stroke-dasharray:1.5 4;stroke-linecap:round}
        .picture .debt{--c:var(--debt)}
        .picture .debt path{stroke-width:2.2;stroke-dasharray:11 3}
        .picture .violating{--c:var(--bad)}
        .picture .violating path{stroke-width:2.6;stroke-dasharray:none}
        .picture .violating text,.picture .debt text{font-weight:600}
        .picture .head{fill:var(--c);stroke:none}
        .picture .quiet{visibility:hidden}
        .picture .busy text{visibility:hidden}
        .picture.crowded .edge path{stroke-width:1.2;opacity:.4}
        .picture.crowded .edge text{visibility:hidden}
        .picture .added .shape{stroke:var(--new);stroke-width:2.4}
        .picture .added.edge:not(.violating,.debt){--c:var(--new)}
        .picture .removed{opacity:.45}
        .picture .removed .name{text-decoration:line-through}
        .picture .changed .shape{stroke:var(--debt);stroke-width:2.4}
        """;
}
