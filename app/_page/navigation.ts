import type { sharedEn } from '#lib/i18n/shared-en.ts'

export type PageAudience = 'public' | 'family' | 'client' | 'staff'
export type NavKey = keyof typeof sharedEn.nav

export const navOf: Readonly<Record<PageAudience, readonly { key: NavKey; href: string }[]>> = {
  public: [
    { key: 'home', href: '/' },
    { key: 'ask', href: '/ask' },
    { key: 'tell', href: '/tell' },
    { key: 'helpNow', href: '/help-now' },
    { key: 'signIn', href: '/sign-in' },
  ],
  family: [
    { key: 'home', href: '/family' },
    { key: 'tell', href: '/tell' },
    { key: 'reports', href: '/family/reports' },
    { key: 'meetings', href: '/family/meetings' },
    { key: 'account', href: '/family/account' },
    { key: 'helpNow', href: '/help-now' },
  ],
  client: [
    { key: 'home', href: '/client' },
    { key: 'sharing', href: '/client/sharing' },
    { key: 'goals', href: '/client/goals' },
    { key: 'meetings', href: '/client/meetings' },
    { key: 'looked', href: '/client/disclosures' },
    { key: 'helpNow', href: '/help-now' },
  ],
  staff: [
    { key: 'today', href: '/staff' },
    { key: 'staffReports', href: '/staff/reports' },
    { key: 'clients', href: '/staff/clients' },
    { key: 'meetings', href: '/staff/meetings' },
    { key: 'tasks', href: '/staff/tasks' },
  ],
}
