import { speaker } from '#lib/i18n/translator.ts'
import { staffTasksEn } from './staff-tasks-en.ts'
import { staffTasksEs } from './staff-tasks-es.ts'

export const sayStaffTasks = speaker({ en: staffTasksEn, es: staffTasksEs })
