import { speaker } from '#lib/i18n/translator.ts'
import { staffMeetingsEn } from './staff-meetings-en.ts'
import { staffMeetingsEs } from './staff-meetings-es.ts'

export const sayStaffMeetings = speaker({ en: staffMeetingsEn, es: staffMeetingsEs })
