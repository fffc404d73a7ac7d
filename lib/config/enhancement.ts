/**
 * The only script Ajar serves, allowed by its own hash. Pages work without it. It stops a second press of a button,
 * leaves on three presses of Escape, and asks anew for a page from the browser's memory.
 */
export const enhancement = `(function(d,w){var e=0,t=0;
d.addEventListener('submit',function(v){setTimeout(function(){v.target.querySelectorAll('button').forEach(function(b){b.disabled=true;setTimeout(function(){b.disabled=false},5000)})},0)});
function leave(h){w.location.replace(h)}
d.addEventListener('click',function(v){var a=v.target.closest&&v.target.closest('a[data-leave]');if(a){v.preventDefault();leave(a.href)}});
d.addEventListener('keydown',function(v){if(v.key!=='Escape'){e=0;return}var n=Date.now();e=n-t<2000?e+1:1;t=n;var a=d.querySelector('a[data-leave]');if(e>2&&a)leave(a.href)});
w.addEventListener('pageshow',function(v){if(v.persisted)w.location.reload()});
var s=d.querySelector('.govuk-error-summary');if(s)s.focus()})(document,window)`
