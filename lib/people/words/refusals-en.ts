/** Why a letter cannot be sent again, or a choice about letters not kept, and what helps. */
export const letterRefusalsEn = {
  say_until: 'Say until which day you want to hear nothing. It must be a day to come, like 12/24/2027.',
  tick_to_leave: 'Tick the box if you want to leave. If you do not, go back: nothing changes.',
  say_pause: 'Say until which day you want no emails. It must be a day to come, like 12/24/2027. Or leave it empty.',
  say_both_hours: 'Say from when and until when no email should come, like 9 pm and 7 am. Or leave both empty.',
  address_is_somebodys:
    'Somebody here reads this inbox already, so it stays theirs. Ask for an address that nobody else uses. Until then call them or write on paper.',
  address_not_changed:
    'This address cannot be used here. The person may have signed in already, or the address belongs to somebody. Record a new form with the right address, or call them.',
}
