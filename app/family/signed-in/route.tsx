import { signedInPage } from '#app/_parts/signed-in.tsx'

export const { GET, POST } = signedInPage('family', { current: 'account', back: '/family/account' })
