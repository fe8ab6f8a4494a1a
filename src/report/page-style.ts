/** The look of a report on screen and on paper: calm, no downloads, readable without colour. */
export const PAGE_STYLE = `
:root{color-scheme:light;--ink:#1f2428;--quiet:#555f66;--line:#d5dbdf;--soft:#f4f6f7;--accent:#0b5c4a}
*{box-sizing:border-box}
html{font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;color:var(--ink);background:#fff}
body{margin:0}
html[lang=en] .report[lang=zh],html[lang=zh] .report[lang=en]{display:none}
.report{max-width:1080px;margin:0 auto;padding:1.5rem 1.25rem 4rem}
.switch{position:absolute;top:1rem;right:1rem;font:inherit;font-size:.9rem;padding:.25rem .9rem;min-height:2rem;border:1px solid var(--accent);border-radius:4px;background:#fff;color:var(--accent);cursor:pointer}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:#fff}
header{border-bottom:3px solid var(--accent);padding-bottom:1rem;margin-bottom:1.5rem}
.kicker{margin:0 5rem 0 0;color:var(--accent);font-weight:600;font-size:.9rem}
h1{font-size:1.9rem;line-height:1.25;margin:.2rem 0 .6rem}
h2{font-size:1.4rem;line-height:1.3;margin:2.8rem 0 .8rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
h3{font-size:1.08rem;line-height:1.4;margin:1.6rem 0 .5rem}
p,ul{max-width:74ch;margin:.5rem 0}
.report[lang=zh] p,.report[lang=zh] li{line-break:strict}
li{margin:.25rem 0}
a{color:var(--accent)}
.lead{color:var(--quiet)}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1.2rem;margin:.8rem 0;font-size:.92rem}
.facts dt{color:var(--quiet)}.facts dd{margin:0;overflow-wrap:anywhere}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;padding:0;font-size:.92rem;max-width:none}
nav a{display:inline-block;padding:.15rem 0}
.banner{border-left:5px solid #b35900;background:#fff6e8;padding:.7rem 1rem;max-width:none}
.findings{font-size:1.06rem;padding-left:1.2rem;max-width:82ch}
.findings li:first-child{font-weight:600}
.scroll{overflow-x:auto;margin:.6rem 0 1rem}
.scroll:focus-visible,summary:focus-visible,a:focus-visible,button:focus-visible{outline:3px solid #0072B2;outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.86rem;line-height:1.4;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--quiet);padding:.2rem 0 .4rem}
th,td{padding:.4rem .6rem;border-bottom:1px solid var(--line);vertical-align:top;text-align:left}
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
tbody th{font-weight:500;min-width:9rem}
table.numbers td,table.numbers thead th:not(:first-child){text-align:right}
table.numbers td{white-space:nowrap}
table.words td{min-width:6.5em}
tbody tr:nth-child(even){background:var(--soft)}
tr.group th{padding-top:1.1rem;border-bottom:2px solid var(--accent);color:var(--accent);font-weight:700;font-size:1.02em;background:#fff}
tr.group th>span{position:sticky;left:.6rem;display:inline-block;max-width:min(62rem,82vw)}
tr.group small{margin-top:.15rem}
small{display:block;font-size:.92em;color:var(--quiet);font-weight:400}
b small{font-weight:700;color:inherit}
thead small{display:inline-block}
small.note{max-width:34rem}
figure{margin:1.4rem 0 1.8rem}
figcaption h3{margin-bottom:.1rem}
.quiet,.source{color:var(--quiet);font-size:.88rem;max-width:none}
.source{font-size:.8rem}
.panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,300px),1fr));gap:.6rem 1rem;margin:.6rem 0}
.panel{max-width:460px;display:flex;flex-direction:column;justify-content:flex-end}
.maps{grid-template-columns:repeat(auto-fill,minmax(min(100%,440px),1fr))}
.maps .panel{max-width:none;justify-content:flex-start}
.panel-title{margin:0 0 .1rem;font-weight:600;font-size:.92rem}
.swatch{display:inline-block;width:.85em;height:.85em;margin-right:.45em;border-radius:2px;vertical-align:-.06em;border:1px solid rgba(0,0,0,.35)}
svg{display:block;width:100%;height:auto;overflow:visible}
.wide{min-width:620px}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;padding:0;font-size:.88rem;max-width:none}
.legend li{margin:0}
details{margin:.5rem 0}
summary{cursor:pointer;color:var(--accent);padding:.2rem 0}
.dose{display:inline-block;margin-right:.8rem}
.dose b{white-space:nowrap;font-weight:600}
.good{color:#0b5c4a;white-space:nowrap}.near{color:#6b4e00;font-weight:600}.bad{color:#a11a00;font-weight:600;white-space:nowrap}
.status{white-space:nowrap}.status.assumed{font-weight:600;border-bottom:2px dotted #b35900}
.counts{font-weight:600}
code{font:.92em ui-monospace,SFMono-Regular,Consolas,"Liberation Mono",monospace}
dd code{overflow-wrap:anywhere}
tbody th code{overflow-wrap:break-word}
@media (max-width:640px){h1{font-size:1.5rem}.report{padding:1rem .9rem 3rem}.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:.4rem}}
@media print{
@page{size:A4;margin:16mm 14mm}
html{font-size:10pt;line-height:1.45}
.report{max-width:none;padding:0}
.switch,.skip,nav{display:none}
h2{margin-top:1.6rem}
h2,h3,h2+p,figcaption,.legend,caption,summary{break-after:avoid}
figure.chart .panels:not(.maps),figure.chart details,svg,.banner,li,tr{break-inside:avoid}
figcaption{break-inside:avoid}
.panels{grid-template-columns:repeat(3,1fr)}
.panels.maps{grid-template-columns:repeat(2,1fr)}
.wide{min-width:0}
.scroll{overflow:visible}
thead{display:table-header-group}
tr.group{break-after:avoid}
tbody tr:first-child{break-before:avoid}
table{font-size:7.6pt}
table.numbers td{white-space:normal}
th,td{padding:.22rem .35rem}
tbody th{min-width:0}
table.words td{min-width:4.5em}
summary{list-style:none;color:var(--quiet)}
details::details-content{content-visibility:visible;display:block;height:auto}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`
