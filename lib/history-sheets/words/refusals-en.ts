/** Why a history sheet cannot be accepted. */
export const sheetRefusalsEn = {
  say_something: 'Fill in at least one of the fields.',
  too_many_sheets: 'You have ten history sheets. Take one back before you write another.',
  say_for_client: 'Choose whether your relative may read it.',
}
