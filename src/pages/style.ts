/**
 * How the pages look. A calm sheet, read on a phone as on paper: white ground, dark ink, hairlines between parts and
 * much space, no boxes and no shadows. One hue, a deep green-blue, means "reached"; what is aimed at is an outline in
 * ink. A level is always a number or a word beside its colour. Type is that of the system: a large heading, large
 * figures of one width, all else in two sizes. Wide, the name of a part stands at the left of it; narrow, above it, and
 * a row of a table becomes a few lines. Dark where the reader's screen is, never on paper.
 */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#16201e;--quiet:#52605d;--line:#dce3e1;--soft:#f2f6f5;--accent:#0f6b60;--h1:#d3e9e5;--h2:#97ccc3;--h3:#23786d;--h4:#0b463f;--on3:#fff;--on4:#fff}
@media screen and (prefers-color-scheme:dark){:root{--paper:#111716;--ink:#e6ecea;--quiet:#a1afac;--line:#2c3735;--soft:#18201f;--accent:#5cc4b5;--h1:#17403b;--h2:#1f6259;--h3:#4db0a2;--h4:#b0e9df;--on3:#06211d;--on4:#06211d}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word;print-color-adjust:exact;-webkit-print-color-adjust:exact}
header,nav,main,footer{max-width:72rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
header{padding-top:clamp(2rem,6vw,4.5rem)}
h1,h2,h3,p,dl,dd,ul,ol,figure,table{margin:0;padding:0}
h1{font-size:clamp(2rem,6vw,3.25rem);line-height:1.08;font-weight:680;letter-spacing:-.025em;max-width:20ch;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.25;font-weight:660;letter-spacing:-.01em}
h3{font-size:1rem;line-height:1.4;font-weight:640}
ul,ol{list-style:none}
a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:.06em}
a:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
code{font:.92em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
svg{display:block}
bdi,bdi a{overflow-wrap:anywhere}
td bdi{display:inline-block;min-width:min(6rem,100%)}
.kind{color:var(--accent);font-weight:640;margin-bottom:.75rem}
.lead{font-size:1.125rem;color:var(--quiet);margin-top:.9rem;max-width:60ch}
.quiet,figcaption,caption{color:var(--quiet)}
.small,figcaption,caption,.rows th,.rows td,.legend,.when,nav,footer{font-size:.875rem;line-height:1.45}
.num,.figures,.rows,.when,footer{font-variant-numeric:tabular-nums}
nav{margin-top:2rem}
nav ul{display:flex;flex-wrap:wrap;gap:.15rem 1.25rem}
nav a{display:inline-block;padding:.25rem 0}
main{padding-bottom:1rem}
section{border-top:1px solid var(--line);padding:2.25rem 0 2.5rem;margin-top:1.5rem}
section+section{margin-top:0}
section>.head{margin-bottom:1.4rem;max-width:60ch}
section>.head p{color:var(--quiet);font-size:.875rem;line-height:1.5;margin-top:.4rem}
.body>*+*{margin-top:1.5rem}
.prose{max-width:64ch}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:1.25rem 2rem}
.figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.figures dt{color:var(--quiet);font-size:.875rem;line-height:1.35}
.figures dd{font-size:2.5rem;line-height:1.1;font-weight:620;letter-spacing:-.03em}
.figures small{font-size:1.125rem;font-weight:500;letter-spacing:0;color:var(--quiet)}
.rungs{width:100%;height:12px;overflow:visible}
.rungs path{vector-effect:non-scaling-stroke;stroke-width:1}
.on{fill:var(--accent);stroke:var(--accent)}
.off{fill:none;stroke:var(--quiet)}
.radar{max-width:34rem}
.radar svg{width:100%;height:auto;max-width:26rem;margin:0 auto;overflow:visible}
.radar text{font-size:11px;fill:var(--ink)}
.radar .ring{fill:none;stroke:var(--line)}
.radar .spoke{stroke:var(--line)}
.radar .ringname{font-size:9px;fill:var(--quiet);stroke:var(--paper);stroke-width:3px;paint-order:stroke}
.area{fill:var(--accent);fill-opacity:.16;stroke:var(--accent);stroke-width:2;stroke-linejoin:round}
.aim{fill:none;stroke:var(--ink);stroke-width:1.25;stroke-dasharray:4 3}
.dot{stroke:var(--accent);stroke-width:2}
.dot.open{fill:var(--paper)}
.dot.full{fill:var(--accent)}
.radar .name{display:none}
.legend{display:flex;flex-wrap:wrap;gap:.35rem 1.5rem;color:var(--quiet)}
.legend li{display:flex;align-items:center;gap:.5rem}
.legend svg{flex:none;overflow:visible}
.radar-key text{font-size:12px;fill:var(--quiet)}
.rows{width:100%;border-collapse:collapse;text-align:left}
.rows caption{text-align:left;padding-bottom:.6rem}
.rows th,.rows td{padding:.5rem .75rem .5rem 0;vertical-align:top}
.rows thead th{color:var(--quiet);font-weight:500;border-bottom:1px solid var(--ink);vertical-align:bottom}
.rows tbody th{font-weight:640}
.line{white-space:nowrap}
.rows tbody tr{border-bottom:1px solid var(--line)}
.rows .n{color:var(--quiet);font-weight:500;display:inline-block;width:1.75em;margin-left:-1.75em}
.skills tbody th{padding-left:1.75em}
.rows td{overflow-wrap:normal}
.level{white-space:nowrap}
.pips{display:inline-flex;gap:2px;margin-right:.5rem;vertical-align:-1px}
.pips i{width:11px;height:11px;border:1px solid var(--line);border-radius:2px}
.pips .r{background:var(--accent);border-color:var(--accent)}
.pips .a{border-color:var(--ink)}
.strong{font-weight:640}
.trends{display:grid;grid-template-columns:repeat(auto-fill,minmax(8rem,1fr));gap:1.75rem 1.5rem;padding-right:.35rem}
.trends path{vector-effect:non-scaling-stroke}
.trends svg{width:100%;height:3.25rem;overflow:visible;margin-bottom:.5rem}
.trends h3{font-size:.875rem;color:var(--ink)}
.trend-grid{stroke:var(--line)}
.trend-aim{stroke:var(--ink);stroke-dasharray:4 3}
.trend-line{fill:none;stroke:var(--accent);stroke-width:2.25;stroke-linejoin:round;stroke-linecap:round}
.trend-end{stroke-width:7}
.gap+.gap{border-top:1px solid var(--line);padding-top:1.5rem}
.gap>p{max-width:64ch}
.gap .need{margin-top:.35rem}
.said{max-width:64ch}
.said li+li{margin-top:.2rem}
.when span{display:inline-block}
.gap .says{font-size:.875rem;color:var(--quiet);margin:.9rem 0 .3rem}
.marked li{display:grid;grid-template-columns:2.25rem 1fr;max-width:68ch;padding:.2rem 0}
.marked .mark{color:var(--quiet);font-size:.875rem;line-height:1.7;font-variant-numeric:tabular-nums}
.chart{position:relative}
.axis{width:100%;height:1.75rem;overflow:visible}
.axis text{font-size:12px;fill:var(--quiet)}
.axis line{stroke:var(--line)}
.today line,.now{stroke:var(--ink);stroke-dasharray:2 2}
.steps li{padding:.6rem 0}
.steps li>*{min-width:0}
.steps .bar{width:100%;height:14px;margin:.35rem 0;overflow:visible}
.steps .name{font-size:.9375rem;line-height:1.35;font-weight:600}
.when{color:var(--quiet)}
.due{fill:none;stroke:var(--ink);stroke-width:1.25}
.work{fill:var(--accent);fill-opacity:.85}
.base{stroke:var(--line)}
.done{fill:none;stroke:var(--accent);stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}
.pieces li{padding:.7rem 0;border-bottom:1px solid var(--line)}
.pieces li:first-child{padding-top:0}
.pieces li:last-child{border:0}
.words{display:grid;gap:.35rem 1.25rem;grid-template-columns:minmax(6.5rem,auto) 1fr;font-size:.875rem;line-height:1.5}
.words dt{font-weight:640}
.words dd{color:var(--quiet);max-width:60ch}
.sub{color:var(--quiet);font-weight:400;font-size:.875rem;line-height:1.45}
.rows .h{padding:0;text-align:center}
.h b{display:block;font-weight:600;width:1.75rem;line-height:1.375rem;padding:2px;border:1px solid var(--line);border-radius:4px;margin:0 auto;text-align:center;color:var(--ink)}
.h .l1{background:var(--h1);border-color:var(--h1)}
.h .l2{background:var(--h2);border-color:var(--h2)}
.h .l3{background:var(--h3);border-color:var(--h3);color:var(--on3)}
.h .l4{background:var(--h4);border-color:var(--h4);color:var(--on4)}
.h .lx{font-weight:400;color:var(--quiet);border-style:dotted;border-color:var(--quiet)}
.h .s{border-color:var(--ink);background-clip:content-box}
.key li{display:flex;gap:.5rem;align-items:center}
.key .h{flex:none}
.people .h{padding-left:2px}
.people tbody .h{vertical-align:middle}
.numbered{columns:4 8rem;column-gap:1.5rem;color:var(--quiet)}
.numbered li{padding-left:1.75em;text-indent:-1.75em;break-inside:avoid}
.numbered span{display:inline-block;width:1.75em;text-indent:0}
footer{border-top:1px solid var(--line);padding-top:1.5rem;padding-bottom:3rem;color:var(--quiet)}
footer p+p{margin-top:.35rem}
@media (max-width:47.99rem){
.rows thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.rows,.rows tbody,.rows caption{display:block}
.rows tbody tr{display:grid;grid-template-columns:minmax(0,1.06fr) minmax(0,1fr);gap:.1rem .5rem;padding:.75rem 0}
.pips{margin-right:.375rem}
.pips i{width:10px;height:10px}
.today,.spare{display:none!important}
.rows tbody tr:first-child{border-top:1px solid var(--line)}
.rows th,.rows td{padding:0}
.rows tbody th{grid-column:1/-1;font-size:1rem}
.rows.skills tbody th{padding-left:1.75em}
.rows td[data-label]::before{content:attr(data-label) " ";color:var(--quiet)}
.rows td:empty{display:none}
.rows .wide{grid-column:1/-1}
.rows.people tbody tr{grid-template-columns:repeat(12,minmax(0,1fr));gap:.35rem 2px}
.rows.people tbody th{grid-column:1/-1}
.rows.people td:not(.h){grid-column:span 6}
.rows.people .h b{width:100%;max-width:2.25rem}
}
@media (min-width:48rem) and (max-width:63.99rem){.radar{margin-inline:auto}}
@media (min-width:48rem){
.radar{padding:1rem 9rem;max-width:44rem}
.radar .name{display:inline}
.trends{grid-template-columns:repeat(auto-fill,minmax(10rem,1fr))}
.chart{padding-top:1.75rem}
.axis{position:absolute;inset:0 14rem 0 14rem;width:calc(100% - 28rem);height:100%}
.steps li{display:grid;grid-template-columns:13rem 1fr 13rem;gap:1rem;align-items:center;position:relative}
.steps .bar{margin:0}
}
@media (min-width:64rem){
main:not(.whole) section{display:grid;grid-template-columns:12.5rem minmax(0,1fr);gap:2.5rem}
main:not(.whole) .head{margin:0}
}
@media print{
:root{color-scheme:light}
@page{margin:15mm 14mm}
html{font-size:12.5px}
header{padding-top:0}
header,main,footer{padding-left:0;padding-right:0;max-width:none}
nav{display:none}
section{padding:1.25rem 0 1.5rem}
h2,h3,.head,.says,.body>.strong,caption{break-after:avoid}
tr,li,.head,.said,.gap,.trends figure,.radar,.figures,.words{break-inside:avoid}
thead{display:table-header-group}
a{color:inherit}
footer{padding-bottom:0}
}
`
  .trim()
  .replaceAll('\n', '');
