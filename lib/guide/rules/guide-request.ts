/** What a family guide did with a request: she reached somebody, tried to, is done, or handed it to the duty desk. */
const guideDeeds = ['called', 'tried', 'closed', 'handed_over'] as const
export type GuideDeed = (typeof guideDeeds)[number]
