/** How long a code works: short enough that a letter found later is worthless. */
export const codeMinutes = 10

/** How many times a code can be tried before it stops working. */
export const triesMax = 5

/** How long somebody stays signed in at most, however busy they are. */
export const sessionHours = 12
