/** Words that stand where something should be said, and say nothing: "N/A", "none", "desconocido". */
export const wordsOfNothing: readonly string[] = words(`
  na none nothing unknown unsure tbd tba null nil blank empty not applicable available yet sure given known same as above see below
  ninguno ninguna nada desconocido desconocida no aplica se sabe sin dato datos pendiente igual mismo misma arriba
`)

/**
 * Words that name nobody, alone or together: "Mom", "my whole family", "cualquiera que pregunte". A recipient has to be
 * a named person (45 CFR 164.508(c)(1)(iii)). Without accents, since names are compared without.
 */
export const wordsOfNobody: readonly string[] = [
  ...wordsOfNothing,
  ...words(`
    my our his her their your the an and or of to with in on by for from who whom whoever whomever that this is are be am me
    myself self i he she they we us it him them himself herself client patient everyone everybody anyone anybody someone
    somebody nobody one any all every each whole entire immediate extended other others else person people persons individual
    contact contacts emergency family families member members relative relatives relation relations kin next closest
    household home house live lives living asks ask asking calls call calling comes visits visit visiting cares care caring
    caller callers caregiver caregivers carer guardian guardians representative mom moms mommy mum mummy mother mothers
    dad dads daddy father fathers pa papa pop parent parents stepmother stepmom stepfather stepdad step foster adoptive
    sister sisters brother brothers bro sis sibling siblings son sons daughter daughters child children kid kids
    wife husband spouse partner girlfriend boyfriend fiance fiancee ex grandma grandmother grandpa grandfather
    grandparent grandparents granny gran nana aunt auntie uncle cousin cousins niece nephew in law laws friend friends
    best close neighbor neighbors neighbour roommate roommates landlord pastor priest doctor teacher mr mrs ms miss dr
    mi mis nuestra nuestro nuestras nuestros su sus tu tus el la los las un una unos unas y o u de del al a con en por para
    que quien quienes sea sean quiera este esta ese esa yo ella ellos ellas nosotros cliente paciente todos todas todo toda
    mundo cualquiera cualquier cualesquiera alguien nadie algun alguna alguno persona personas gente otro otra otros otras
    contacto contactos emergencia familia familias familiar familiares pariente parientes cercano cercanos casa hogar vive
    viven pregunte preguntan pregunta llame llama cuide cuida cuidador cuidadora tutor tutora representante mama mami madre
    madres papi padre padres madrastra padrastro hermana hermanas hermano hermanos hijo hijos hija hijas nino nina ninos
    esposa esposo marido mujer conyuge pareja novia novio prometido prometida abuela abuelita abuelo abuelito abuelos nana
    tia tio tias tios primo prima primos prima sobrina sobrino suegra suegro cunada cunado amiga amigo amigas amigos
    mejor vecina vecino vecinos companero companera casero senor senora sr sra srta doctora maestro maestra
  `),
]

/** Words of a parent's right to sign for a child. It ends on the birthday on which the child signs alone. */
export const wordsOfParents: readonly string[] = words(`
  parent parents parental mother mom mum father dad stepmother stepfather stepparent minor underage
  madre mama padre papa padres progenitor progenitora progenitores madrastra padrastro patria potestad menor
`)

/** A name as words, compared without accents, case, apostrophes and other punctuation. The twin of `name_words`. */
export function nameWords(name: string): string[] {
  return name
    .replace(/['’‘ʼ\u02bb`´]/g, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

const nobody: ReadonlySet<string> = new Set(wordsOfNobody)
const nothing: ReadonlySet<string> = new Set(wordsOfNothing)
const parents: ReadonlySet<string> = new Set(wordsOfParents)

/** Whether a text names no person: nothing but words for anybody, numbers and single letters. */
export function namesNobody(name: string): boolean {
  return nameWords(name).every((word) => /^([a-z]|[0-9]+)$/.test(word) || nobody.has(word))
}

/** Whether a text is blank, or stands there only so that something does. */
export function saysNothing(text: string): boolean {
  return nameWords(text).every((word) => /^([a-z]|[0-9]+)$/.test(word) || nothing.has(word))
}

/** Whether a right to sign for somebody is a parent's. */
export function isParental(authority: string): boolean {
  return nameWords(authority).some((word) => parents.has(word))
}

/** Whether two names have the same words, in whatever order, or are written together in one and apart in the other. */
export function hasSameWords(one: string, other: string): boolean {
  return sameWords(nameWords(one), nameWords(other))
}

/**
 * Whether two names can be one person's: accents, case, order, initials, and middle names or second surnames that only
 * one of them has do not count. Two words at least have to agree.
 */
export function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [nameWords(one), nameWords(other)]
  if (sameWords(a, b)) return true
  const [few, many] = [withoutInitials(a), withoutInitials(b)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ]
  return few.length >= 2 && few.every((word) => many.includes(word))
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0) return false
  return a.join('') === b.join('') || a.toSorted().join(' ') === b.toSorted().join(' ')
}

function withoutInitials(name: string[]): string[] {
  const long = name.filter((word) => word.length > 1)
  return long.length >= 2 ? long : name
}

function words(listed: string): string[] {
  return [...new Set(listed.split(/\s+/).filter(Boolean))]
}
