/** How long a code opens the door: short enough that a letter found later is worth nothing. */
export const codeMinutes = 10

/** How often a code can be mistyped before it opens nothing any more. */
export const triesMax = 5

/** How long somebody stays signed in at most, however busy they are. */
export const sessionHours = 12
