import { globSync, readFileSync } from 'node:fs'

interface FunctionFile {
  readonly name: string
  /** Functions and their grants, run as the role that owns the functions. */
  readonly functions: string
  /** Triggers, run as the owner of the tables. */
  readonly triggers: readonly string[]
  /** `name(types)` of every function in the file. */
  readonly signatures: readonly string[]
}

/**
 * The files of `drizzle/functions`, each after the files whose functions it calls. PostgreSQL looks those up when it
 * creates a function.
 */
export function functionFiles(folder: string): FunctionFile[] {
  const names = globSync('**/*.sql', { cwd: `${folder}/functions` })
  return inOrder(
    names.sort().map((name) => readFunctionFile(name, readFileSync(`${folder}/functions/${name}`, 'utf8'))),
  )
}

function readFunctionFile(name: string, text: string): FunctionFile {
  const trigger = /^create (?:or replace|constraint) trigger [^;]+;\n?/gm
  const granted = [...text.matchAll(/^grant execute on function (\w+\([^)]*\))/gm)].map(([, signature]) => signature!)
  const forTriggers = [...text.matchAll(/^create or replace function (\w+\(\)) returns trigger/gm)].map(
    ([, signature]) => signature!,
  )
  return {
    name,
    functions: text.replace(trigger, ''),
    triggers: text.match(trigger) ?? [],
    signatures: [...granted, ...forTriggers],
  }
}

function inOrder(files: readonly FunctionFile[]): FunctionFile[] {
  const makers = files.map((file) => ({ file, makes: file.signatures.map((signature) => signature.split('(')[0]!) }))
  const ordered: FunctionFile[] = []
  const place = (file: FunctionFile, callers: readonly string[]) => {
    if (ordered.includes(file)) return
    if (callers.includes(file.name)) {
      throw new Error(`drizzle/functions: ${[...callers, file.name].join(' → ')} call each other in a circle.`)
    }
    for (const { file: called, makes } of makers) {
      const calls = makes.some((made) => new RegExp(`\\b${made}\\(`).test(file.functions))
      if (called !== file && calls) place(called, [...callers, file.name])
    }
    ordered.push(file)
  }
  for (const file of files) place(file, [])
  return ordered
}
