/**
 * Makes links of the buttons that leave a form, and signing out a form of its own. Keeps the words of a form as they are typed, by sending the form with `keep` to its own address, and before a link is
 * followed. Pages with a form that is kept bring it, allowed by its own hash. Without it, each button that leads away
 * keeps them. A form is not sent while the browser knows that it is not connected.
 */
export const keepingScript = `(function(d,w){var q=[],t;
d.querySelectorAll('button[form]').forEach(function(b){var h=b.value,n;if(b.name!=='leave')return b.remove();
if(h==='/sign-out'){n=d.createElement('form');n.method='post';n.action=h;b.before(n);b.removeAttribute('form');b.removeAttribute('name');n.append(b);return}
n=d.createElement('a');n.href=h;['class','lang','aria-label','aria-current'].forEach(function(k){if(b.hasAttribute(k))n.setAttribute(k,b.getAttribute(k))});n.append.apply(n,b.childNodes);b.replaceWith(n)});
function keep(f,last){var b=new FormData(f);b.append('keep','yes');
if(last&&navigator.sendBeacon&&navigator.sendBeacon(w.location.href,b))return;
fetch(w.location.href,{method:'POST',body:b}).then(function(r){if(r.ok)d.dispatchEvent(new Event('kept'));else if(r.status>499)q.push(f)},function(){q.push(f)})}
function all(last){if(!d.left)q.splice(0).forEach(function(f){keep(f,last===1)})}
function last(){all(1)}
function off(v){if(navigator.onLine)return false;v.preventDefault();d.getElementById('offline').hidden=false;return true}
d.addEventListener('input',function(v){var f=v.target.form;if(!f||!f.hasAttribute('data-kept'))return;if(q.indexOf(f)<0)q.push(f);clearTimeout(t);t=setTimeout(all,400)});
d.addEventListener('submit',function(v){if(off(v))return;q=q.filter(function(f){return f!==v.target});last()},true);
d.addEventListener('click',function(v){var a=v.target.closest&&v.target.closest('a[href^="/"]'),f=q[0],i;
if(!a||!f||a.target||a.dataset.leave||v.ctrlKey||v.metaKey||v.shiftKey||off(v))return;
v.preventDefault();q.shift();last();i=d.createElement('input');i.type='hidden';i.name='leave';i.value=a.getAttribute('href');f.appendChild(i);f.submit();i.remove()});
w.addEventListener('beforeunload',last);w.addEventListener('pagehide',last);w.addEventListener('online',all);
d.addEventListener('visibilitychange',function(){if(d.hidden)last()})})(document,window)`
