import 'reflect-metadata'
import {
  BasicConstraintsExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const newKeys = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
const day = 86_400_000

/** A certificate and its key, as servers read them. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

interface Wish {
  readonly names: readonly { readonly type: 'dns' | 'ip'; readonly value: string }[]
  /** How many days it is still good for; less than none if it is over. */
  readonly days?: number
}

/** An authority of one's own, which signs what it is asked to. */
export async function newAuthority(): Promise<{ readonly cert: string; sign(wish: Wish): Promise<Certificate> }> {
  const own = await newKeys()
  const root = await X509CertificateGenerator.createSelfSigned({
    name: `CN=Practice authority ${crypto.randomUUID()}`,
    keys: own,
    signingAlgorithm: algorithm,
    notBefore: new Date(Date.now() - 400 * day),
    notAfter: new Date(Date.now() + 400 * day),
    extensions: [new BasicConstraintsExtension(true, 1, true)],
  })
  return {
    cert: root.toString('pem'),
    async sign({ names, days = 30 }) {
      const keys = await newKeys()
      const leaf = await X509CertificateGenerator.create({
        subject: 'CN=Practice server',
        issuer: root.subject,
        publicKey: keys.publicKey,
        signingKey: own.privateKey,
        signingAlgorithm: algorithm,
        notBefore: new Date(Date.now() - 100 * day),
        notAfter: new Date(Date.now() + days * day),
        extensions: [new SubjectAlternativeNameExtension([...names])],
      })
      const key = PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY')
      return { cert: leaf.toString('pem'), key }
    },
  }
}
