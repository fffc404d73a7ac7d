/** Why something to take along cannot be accepted. */
export const takeAlongRefusalsEn = {
  plan_is_empty: 'Fill in at least one of the fields of the plan.',
  plan_changed:
    'Somebody saved another version of this plan meanwhile. Your words are kept here. Compare them with that version below, then save again.',
  choose_directive: 'Choose the scan of the advance directive: a PDF, JPEG or PNG.',
  directive_in_future: 'An advance directive was signed on a day that has been. Enter that day.',
  too_many_directives: 'Ten scans are kept here already. Take one away before you add another.',
}
