/** Who may have a calendar address: each sees meetings of their own there, and nothing but times. */
export const feedAudiences = ['family', 'client', 'staff'] as const
export type FeedAudience = (typeof feedAudiences)[number]
