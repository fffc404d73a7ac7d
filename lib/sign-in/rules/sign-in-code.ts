/** How long a code opens the door: short enough that a letter found later is worth nothing. */
export const codeMinutes = 10
