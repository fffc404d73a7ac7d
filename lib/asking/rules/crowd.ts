/** How many questions one asker, or one network where nobody is signed in, may send in a day before others go first. */
export const crowdedAfter = 10

/** The hours in which they are counted. */
export const crowdHours = 24
