import { z } from 'zod'
import { optionalWords, shownWasAt } from '#app/_form/shapes.ts'
import { partMax } from '#lib/releases/rules/own-words.ts'

const part = () => optionalWords(partMax)

/** The center's own words of the form, in both languages. */
export const formWordsShape = z
  .object({
    whyEn: part(),
    whyEs: part(),
    helpEn: part(),
    helpEs: part(),
    takeBackEn: part(),
    takeBackEs: part(),
    wasAt: shownWasAt(),
  })
  .transform(({ wasAt, ...words }) => ({
    ownWords: {
      why: { en: words.whyEn, es: words.whyEs },
      help: { en: words.helpEn, es: words.helpEs },
      takeBack: { en: words.takeBackEn, es: words.takeBackEs },
    },
    wasAt,
  }))
