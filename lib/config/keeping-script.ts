/**
 * Makes links of the buttons that leave a form, and signing out a form of its own. Keeps the words of a form as they
 * are typed, by sending the form with `keep` to its own address. Pages with a form that is kept bring it, allowed by
 * its own hash; without it, each button that leads away keeps them.
 *
 * Nothing is sent that is more than the center reads at all: not every browser still has the words of a form that was
 * refused for it. A link is followed when it is pressed once more.
 *
 * Words that are not kept yet are kept before any form is sent and before a link is followed, so that a line which is
 * cut without the browser knowing shows a sentence and not the browser's own error. Whoever leaves in another way sends
 * them on the way out. Of two requests the one that signs out could come first, and then nobody could tell whose the
 * words are: signing out waits for them, and leaving quickly sends them and signs out by one request.
 * A page that is loaded again may be faster than they are: it finds how long they were, and asks once more.
 */
export const keepingScript = `(function(d,w){var q=[],c=0,t,o=d.getElementById('offline'),l=d.getElementById('too-long'),h=w.history;
d.querySelectorAll('button[form]').forEach(function(b){var h=b.value,n;if(b.name!=='leave')return b.remove();
if(h==='/sign-out'){n=d.createElement('form');n.method='post';n.action=h;b.before(n);b.removeAttribute('form');b.removeAttribute('name');n.append(b);return}
n=d.createElement('a');n.href=h;['class','lang','aria-label','aria-current'].forEach(function(k){if(b.hasAttribute(k))n.setAttribute(k,b.getAttribute(k))});n.append.apply(n,b.childNodes);b.replaceWith(n)});
function size(){var n=1;d.querySelectorAll('[data-kept] textarea,[data-kept] input:not([type=hidden]):not([type=file])').forEach(function(i){n+=i.value.length});return n}
function words(f){var b=new FormData(f);b.delete('file');b.append('keep','yes');return b}
function keep(f,then){var n=c;fetch(w.location.href,{method:'POST',body:words(f)}).then(function(r){
if(r.status<500&&n===c)q=q.filter(function(g){return g!==f});if(r.ok){o.hidden=true;d.dispatchEvent(new Event('kept'))}if(then)then(r.ok)},function(){if(then)o.hidden=false})}
function all(){if(!d.left)q.forEach(function(f){keep(f)})}
function last(v){var n=navigator.onLine?q.splice(0).filter(function(f){return !d.left||f.elements.own}):[];
n.forEach(function(f,i){var b=words(f),e=v&&v.type==='leaving'&&i===n.length-1;if(e)b.append('leave','/sign-out/leave');
if(!navigator.sendBeacon||!navigator.sendBeacon(w.location.href,b))keep(f);else if(e)v.preventDefault()})}
function stay(v,p){v.preventDefault();p.hidden=false;return true}
function off(v){return !navigator.onLine&&stay(v,o)}
function send(f,name,value){var i=d.createElement('input');i.type='hidden';i.name=name;i.value=value;if(name)f.appendChild(i);f.submit();i.remove()}
d.addEventListener('input',function(v){var f=v.target.form;if(!f||!f.hasAttribute('data-kept'))return;c++;l.hidden=true;if(q.indexOf(f)<0)q.push(f);clearTimeout(t);t=setTimeout(all,400)});
d.addEventListener('submit',function(v){var f=v.target,s=v.submitter;if(off(v)||f.hasAttribute('data-kept')&&size()>1e5&&stay(v,l)||!q.length)return;
v.preventDefault();var n=q.slice(),m=n.length;n.forEach(function(g){keep(g,function(){if(!--m)send(f,s&&s.name,s&&s.value)})})},true);
d.addEventListener('click',function(v){var a=v.target.closest&&v.target.closest('a[href^="/"]'),f=q[0];o.hidden=true;
if(!a||!f||a.target||a.dataset.leave||v.ctrlKey||v.metaKey||v.shiftKey||off(v)||l.hidden&&size()>1e5&&stay(v,l))return;
v.preventDefault();keep(f,function(ok){if(ok)w.location.href=a.href;else send(f,'leave',a.getAttribute('href'))})});
w.addEventListener('beforeunload',function(){if(q.length&&!d.left)h.replaceState({late:size()},'');last()});w.addEventListener('pagehide',last);d.addEventListener('leaving',last);
w.addEventListener('online',function(){o.hidden=true;all()});
d.addEventListener('visibilitychange',function(){if(d.hidden)last()});
if(h.state&&h.state.late){if(h.state.late!==size())setTimeout(function(){if(!q.length)w.location.reload()},300);h.replaceState(null,'')}})(document,window)`
