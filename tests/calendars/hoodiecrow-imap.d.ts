declare module 'hoodiecrow-imap' {
  interface Message {
    readonly uid: number
    readonly flags: string[]
    readonly raw: string
  }
  interface Server {
    readonly server: import('node:net').Server
    readonly storage: { readonly INBOX: { messages: Message[] } }
    listen(port: number, done: () => void): void
    close(done?: () => void): void
    appendMessage(mailbox: string, flags: string[], internalDate: string, raw: string): unknown
  }
  export default function hoodiecrow(options: { readonly plugins: readonly string[]; readonly storage: object }): Server
}
