import { createHash } from 'node:crypto'

// Compiled from app/styles when the build or the development server starts: see next.config.js.
export const styles = process.env.AJAR_STYLES ?? ''

/** Named by its content, so that a browser may keep it for ever and a changed one has another name. */
export const stylesName = `${createHash('sha256').update(styles).digest('hex').slice(0, 12)}.css`
