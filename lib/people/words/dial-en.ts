export const dialEn = {
  title: 'What they want to hear',
  unsaid: 'They have not said. Emails about everything that is shared go to them.',
  emails: 'Emails follow this. What you may say does not change with it.',
  until: 'until {date}',
  over: 'They wanted to hear nothing until {date}. That day has come: emails go to them again.',
}
