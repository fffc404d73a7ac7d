/** What a text says. At most 160 letters of the alphabet of texts, with the longest address. */
export const textsEn = {
  message: 'You have a message. Sign in to see it: {link} Reply STOP to end texts.',
  meeting: 'Something about a meeting is new. See it: {link} Reply STOP to end texts.',
  code: 'Your code is {code}. It is good for {minutes} minutes. If you did not ask for it, do nothing.',
}
