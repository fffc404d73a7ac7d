/** Why what a center says of itself cannot be taken, and what helps. */
export const centerRefusalsEn = {
  enter_center_name: 'Enter the name of the center.',
  enter_center_phone: 'Enter a phone number, like (555) 555-0100.',
  name_holiday: 'Enter what this day is called, like Thanksgiving.',
  hours_in_order: 'Enter both hours, and close later than you open, like 9:00 and 17:00.',
  name_carrier: 'Name the carrier you signed this agreement with.',
}
