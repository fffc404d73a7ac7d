/** Why a letter cannot be sent again, and what helps. */
export const letterRefusalsEn = {
  address_not_changed:
    'This address cannot be used here. The person may have signed in already, or the address belongs to somebody. Record a new form with the right address, or call them.',
}
