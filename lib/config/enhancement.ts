/**
 * The script of every page, allowed by its own hash. Pages work without it. It stops a second press of a button, leaves
 * on three presses of Escape outside a field, warns two minutes before a session is over and lets it go on, and asks
 * anew for a page from the browser's memory.
 */
export const enhancement = `(function(d,w){var e=0,t=0,s=d.querySelector('.govuk-error-summary'),o=d.querySelector('[data-minutes]');
d.addEventListener('submit',function(v){setTimeout(function(){if(v.defaultPrevented)return;v.target.querySelectorAll('button').forEach(function(b){b.disabled=true;setTimeout(function(){b.disabled=false},5000)})},0)});
function leave(a){d.left=1;if(d.dispatchEvent(new Event('leaving',{cancelable:true}))&&navigator.sendBeacon)navigator.sendBeacon('/sign-out/leave');w.location.replace(a.dataset.leave)}
d.addEventListener('click',function(v){var c=v.target.closest,a=c&&v.target.closest('a[data-leave]');if(a){v.preventDefault();leave(a)}
if(c&&v.target.closest('[data-stay]'))fetch('/stay',{method:'POST'}).then(function(r){if(r.ok)wait();else w.location.reload()})});
d.addEventListener('keydown',function(v){if(v.key!=='Escape'||/^(INPUT|TEXTAREA|SELECT)$/.test(v.target.tagName)){e=0;return}var n=Date.now();e=n-t<2000?e+1:1;t=n;var a=d.querySelector('a[data-leave]');if(e>2&&a)leave(a)});
w.addEventListener('pageshow',function(v){if(v.persisted)w.location.reload()});
function wait(){if(!o)return;o.firstElementChild.hidden=true;clearTimeout(o.timer);o.timer=setTimeout(function(){o.firstElementChild.hidden=false},o.dataset.minutes*6e4-12e4)}
wait();d.addEventListener('kept',wait);if(s)s.focus()})(document,window)`
