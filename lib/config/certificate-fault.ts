const expired = 'its certificate has expired or is not good yet'
const elsewhere = 'its certificate is for another host'
const strange = 'nobody whom this machine trusts signed its certificate (NODE_EXTRA_CA_CERTS can name who does)'

/** Node's names for what is wrong with the certificate of the other side. */
const faults: ReadonlyMap<unknown, string> = new Map([
  ['CERT_HAS_EXPIRED', expired],
  ['CERT_NOT_YET_VALID', expired],
  ['ERR_TLS_CERT_ALTNAME_INVALID', elsewhere],
  ['HOSTNAME_MISMATCH', elsewhere],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', strange],
  ['SELF_SIGNED_CERT_IN_CHAIN', strange],
  ['UNABLE_TO_GET_ISSUER_CERT', strange],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', strange],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', strange],
  ['CERT_SIGNATURE_FAILURE', strange],
  ['CERT_UNTRUSTED', strange],
  ['CERT_REVOKED', strange],
  ['CERT_REJECTED', strange],
  ['INVALID_CA', strange],
  ['INVALID_PURPOSE', strange],
])

/** What is wrong with a certificate, in words for whoever runs a center; null when this code means something else. */
export function certificateFault(code: unknown): string | null {
  return faults.get(code) ?? null
}

/** The same for a failure, wherever the code stands in the chain of its causes. */
export function certificateFaultIn(error: unknown): string | null {
  for (let each = error; each instanceof Error; each = each.cause) {
    const fault = certificateFault((each as { code?: unknown }).code)
    if (fault) return fault
  }
  return null
}
