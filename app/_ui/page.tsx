import { config } from '#lib/config/config.ts'
import { Frame, type FrameProps } from './frame.tsx'

/** A page in its frame, with what this center is configured to say there. */
export function Page(props: Omit<FrameProps, 'phone' | 'practice'>) {
  return <Frame {...props} phone={config.centerPhone} practice={config.demo} />
}
