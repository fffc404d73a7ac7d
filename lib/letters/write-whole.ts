import { rename, writeFile } from 'node:fs/promises'

/** Writes the file under another name first, so that nobody reads half of it. */
export async function writeWhole(path: string, content: Buffer): Promise<void> {
  await writeFile(`${path}.part`, content, { mode: 0o600 })
  await rename(`${path}.part`, path)
}
