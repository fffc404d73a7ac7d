/** The field that carries a passkey's answer. The page's script asks the browser for it when the form is sent. */
export function PasskeyAnswer({ asks, options }: { asks: 'make' | 'use'; options: string }) {
  return <input type="hidden" name="answer" data-passkey={asks} data-options={options} />
}
