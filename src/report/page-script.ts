/**
 * All that a report does with JavaScript: the button that changes the language (hidden without it), and folded tables that
 * open for printing in browsers that do not know the style for it.
 */
export const PAGE_SCRIPT = `
(function(){
var root=document.documentElement,button=document.querySelector('.switch'),titles=JSON.parse(button.dataset.titles),opened=[];
function show(lang){root.lang=lang;document.title=titles[lang];var other=lang==='zh'?'en':'zh';button.textContent=other==='zh'?'\\u4e2d\\u6587':'English';button.lang=other}
button.hidden=false;
button.addEventListener('click',function(){show(root.lang==='zh'?'en':'zh')});
addEventListener('beforeprint',function(){document.querySelectorAll('details:not([open])').forEach(function(d){d.open=true;opened.push(d)})});
addEventListener('afterprint',function(){opened.splice(0).forEach(function(d){d.open=false})});
})()
`
