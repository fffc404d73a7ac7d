/**
 * Asks the browser for a passkey when the form is sent, and sends what it answers. Only the pages that make or use one
 * bring it, allowed by its own hash. Without it, or when nothing is answered, the form goes empty and the page says so.
 */
export const passkeyScript = `(function(d,n){
function b(s){return Uint8Array.from(atob(s.replace(/-/g,'+').replace(/_/g,'/')),function(c){return c.charCodeAt(0)})}
function t(a){return btoa(String.fromCharCode.apply(null,new Uint8Array(a))).replace(/\\+/g,'-').replace(/\\//g,'_').replace(/=+$/,'')}
function ids(l){return (l||[]).map(function(c){return Object.assign({},c,{id:b(c.id)})})}
d.querySelectorAll('input[data-passkey]').forEach(function(i){var f=i.form,make=i.dataset.passkey==='make';
f.addEventListener('submit',function(v){v.preventDefault();var o=JSON.parse(i.dataset.options);o.challenge=b(o.challenge);
if(make){o.user.id=b(o.user.id);o.excludeCredentials=ids(o.excludeCredentials)}else{o.allowCredentials=ids(o.allowCredentials)}
var p=n.credentials?(make?n.credentials.create({publicKey:o}):n.credentials.get({publicKey:o})):Promise.reject();
p.then(function(c){var r=c.response,x={clientDataJSON:t(r.clientDataJSON)};
if(make){x.attestationObject=t(r.attestationObject);x.transports=r.getTransports?r.getTransports():[]}
else{x.authenticatorData=t(r.authenticatorData);x.signature=t(r.signature);if(r.userHandle)x.userHandle=t(r.userHandle)}
i.value=JSON.stringify({id:c.id,rawId:t(c.rawId),type:c.type,response:x,clientExtensionResults:c.getClientExtensionResults()})})
.catch(function(){i.value=''}).then(function(){f.submit()})})})})(document,navigator)`

/** The pages that bring it. */
export const passkeyPages = ['/sign-in/second-factor', '/staff/second-factor/passkey'] as const
