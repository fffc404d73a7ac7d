export const clientMessagesEn = {
  title: 'Messages about you',
  lead: 'Conversations between your family and the center that you read too. Whoever wrote them agreed to that.',
  none: 'There is no conversation that you read too.',
  one: 'A conversation, last written on {date}',
  family: 'Your family member',
  center: 'The center',
}
