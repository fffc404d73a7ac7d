/** Why what a center says of itself cannot be taken, and what helps. */
export const centerRefusalsEn = {
  enter_center_name: 'Enter the name of the center.',
  enter_center_phone: 'Enter a phone number, like (555) 555-0100.',
  name_holiday: '{field}: enter what this day is called, like Thanksgiving.',
  hours_in_order: '{field}: enter both hours, and close later than you open, like 9:00 and 17:00.',
  holiday_twice: '{field}: this day stands there twice, with two names. Keep one of them.',
  name_place: '{field}: name this place, or empty its phone number and its words too.',
  name_carrier: 'Name the carrier you signed this agreement with.',
}
