import { signedInPage } from '#app/_parts/signed-in.tsx'

export const { GET, POST } = signedInPage('client', { current: 'home', back: '/client' })
