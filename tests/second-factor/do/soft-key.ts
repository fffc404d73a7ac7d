import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

// A passkey in software, as a device would make it (WebAuthn level 3, sections 6.1 and 6.5): for tests without a
// browser.

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest()
const url = (bytes: Buffer) => bytes.toString('base64url')
const [present, verified, attested] = [0x01, 0x04, 0x40]

export function softKey(origin: string) {
  const host = new URL(origin).hostname
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string }
  const id = randomBytes(32)
  let counter = 0
  const client = (type: string, challenge: string) => Buffer.from(JSON.stringify({ type, challenge, origin }))
  const data = (flags: number) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(++counter)
    return Buffer.concat([sha256(host), Buffer.from([flags]), count])
  }
  const answer = (response: Record<string, unknown>) =>
    JSON.stringify({ id: url(id), rawId: url(id), type: 'public-key', clientExtensionResults: {}, response })
  // A COSE key: EC2, ES256, P-256.
  const cose = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ])
  return {
    /** What a browser sends when a passkey is made; `flags` says what the device checked. */
    make(challenge: string, flags = present | verified) {
      const length = Buffer.from([0, id.length])
      const auth = Buffer.concat([data(flags | attested), Buffer.alloc(16), length, id, cose])
      const object = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([auth.length]),
        auth,
      ])
      const clientDataJSON = url(client('webauthn.create', challenge))
      return answer({ clientDataJSON, attestationObject: url(object), transports: ['internal'] })
    },
    /** What a browser sends when it is used. */
    use(challenge: string, flags = present | verified) {
      const [auth, clientData] = [data(flags), client('webauthn.get', challenge)]
      const signature = createSign('sha256')
        .update(Buffer.concat([auth, sha256(clientData)]))
        .sign(privateKey)
      return answer({ clientDataJSON: url(clientData), authenticatorData: url(auth), signature: url(signature) })
    },
    /** Another counter, as a copied key would have. */
    turnBack() {
      counter = 0
    },
  }
}
