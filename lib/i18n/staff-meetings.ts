import { staffMeetingsEn } from './en/staff-meetings.ts'
import { staffMeetingsEs } from './es/staff-meetings.ts'
import { speaker } from './translator.ts'

export const sayStaffMeetings = speaker({ en: staffMeetingsEn, es: staffMeetingsEs })
