import { readInFhir, refuseInFhir } from '#app/api/fhir/R4/in-fhir.ts'

export const GET = readInFhir

export const POST = refuseInFhir
export const PUT = refuseInFhir
export const PATCH = refuseInFhir
export const DELETE = refuseInFhir
export const OPTIONS = refuseInFhir

export const dynamic = 'force-dynamic'
