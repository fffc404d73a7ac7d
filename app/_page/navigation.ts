import type { sharedEn } from '#lib/i18n/shared-en.ts'
import type { StaffFunction } from '#lib/people/rules/rights.ts'

export type PageAudience = 'public' | 'family' | 'client' | 'staff' | 'guide'
export type NavKey = keyof typeof sharedEn.nav

export const navOf: Readonly<Record<PageAudience, readonly { key: NavKey; href: string; asks?: StaffFunction }[]>> = {
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
    { key: 'messages', href: '/family/messages' },
    { key: 'meetings', href: '/family/meetings' },
    { key: 'account', href: '/family/account' },
    { key: 'helpNow', href: '/help-now' },
  ],
  client: [
    { key: 'home', href: '/client' },
    { key: 'sharing', href: '/client/sharing' },
    { key: 'goals', href: '/client/goals' },
    { key: 'messages', href: '/client/messages' },
    { key: 'meetings', href: '/client/meetings' },
    { key: 'looked', href: '/client/disclosures' },
    { key: 'helpNow', href: '/help-now' },
  ],
  staff: [
    { key: 'today', href: '/staff', asks: 'see_own_day' },
    { key: 'staffReports', href: '/staff/reports', asks: 'read_reports' },
    { key: 'messages', href: '/staff/messages', asks: 'read_reports' },
    { key: 'clients', href: '/staff/clients', asks: 'find_client' },
    { key: 'meetings', href: '/staff/meetings', asks: 'read_meetings' },
    { key: 'tasks', href: '/staff/tasks', asks: 'ask_client' },
    { key: 'register', href: '/staff/register', asks: 'read_register' },
    { key: 'audit', href: '/staff/audit', asks: 'read_audit' },
    { key: 'center', href: '/staff/center', asks: 'describe_center' },
    { key: 'guide', href: '/guide', asks: 'guide_families' },
  ],
  guide: [
    { key: 'guide', href: '/guide' },
    { key: 'today', href: '/staff' },
  ],
}

/** Whether these are pages of somebody's work at the center. */
export function isAtWork(audience: string): boolean {
  return audience === 'staff' || audience === 'guide'
}

/** Whether whoever reads these pages is one of those who tell the center something. */
export function isTeller(audience: string): boolean {
  return audience === 'family' || audience === 'public'
}

/**
 * The menu of whoever reads a page: for staff, the rooms in which they have something to do. A page about nobody, which
 * does not ask what they do, leads back to their day.
 */
export function menuOf(audience: PageAudience, does: ReadonlyMap<StaffFunction, unknown> | null): readonly NavKey[] {
  return navOf[audience].filter(({ asks }) => !asks || asks === 'see_own_day' || does?.has(asks)).map(({ key }) => key)
}
