import type { ReactNode } from 'react'

type Render = (node: ReactNode) => string
let render: Render | undefined

/**
 * Draws components once, as markup without any runtime. React's server renderer is reached outside the bundle, because
 * inside it a route handler gets the build of React that cannot draw.
 */
export function staticMarkup(node: ReactNode): string {
  render ??= rendererOutsideTheBundle()
  return render(node)
}

function rendererOutsideTheBundle(): Render {
  const { createRequire } = process.getBuiltinModule('node:module')
  return createRequire(`${process.cwd()}/package.json`)('react-dom/server').renderToStaticMarkup as Render
}
