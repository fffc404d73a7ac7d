import { speaker } from '#lib/i18n/translator.ts'
import { staffClientsEn } from './staff-clients-en.ts'
import { staffClientsEs } from './staff-clients-es.ts'

export const sayStaffClients = speaker({ en: staffClientsEn, es: staffClientsEs })
