import { speaker } from '#lib/i18n/translator.ts'
import { staffQuestionsEn } from './staff-questions-en.ts'
import { staffQuestionsEs } from './staff-questions-es.ts'

export const sayStaffQuestions = speaker({ en: staffQuestionsEn, es: staffQuestionsEs })
