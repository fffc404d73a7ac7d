// The letters of a text message (3GPP TS 23.038, the default alphabet and its extension). One letter beyond them makes
// a text of 160 letters one of 70, so that it arrives in parts and costs twice.
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const extended = '^{}\\[~]|€'

export const gsmLettersMax = 160

/** How many letters a text takes up; null where one of them makes it a text of 70. */
export function gsmLetters(text: string): number | null {
  let count = 0
  for (const letter of text) {
    if (basic.includes(letter)) count += 1
    else if (extended.includes(letter)) count += 2
    else return null
  }
  return count
}
