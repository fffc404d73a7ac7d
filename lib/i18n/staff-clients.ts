import { staffClientsEn } from './en/staff-clients.ts'
import { staffClientsEs } from './es/staff-clients.ts'
import { speaker } from './translator.ts'

export const sayStaffClients = speaker({ en: staffClientsEn, es: staffClientsEs })
