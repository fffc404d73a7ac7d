import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { enhancement } from '#lib/config/enhancement.ts'
import { requestLanguage } from './_page/request-language.ts'
import './styles/ajar.scss'

export const metadata: Metadata = { title: 'Ajar', formatDetection: { telephone: false } }
export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default async function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={await requestLanguage()}>
      <body>
        {children}
        <script
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, allowed by its hash and by nothing else
          dangerouslySetInnerHTML={{ __html: enhancement }}
        />
      </body>
    </html>
  )
}
