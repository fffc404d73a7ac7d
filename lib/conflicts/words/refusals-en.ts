/** Why somebody on staff cannot be named as one who does not meet a client. */
export const conflictRefusalsEn = {
  choose_staff: 'Choose one of the staff.',
  nobody_left: 'Then nobody could look after this record. Please call the center, so that somebody else can.',
}
