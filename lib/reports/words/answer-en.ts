export const answerWordsEn = {
  attributions: { yes: 'Yes', if_required: 'Only if you must', no: 'No' },
  neutralReplies: {
    thank_you: 'Thank you for telling us. A member of staff has read your message.',
    tell_more: 'Thank you for telling us. If you can, tell us more: what you saw, and when.',
    please_call: 'Thank you for telling us. Please call the center so that we can listen to you by phone.',
    always_tell: 'Thank you for telling us. You can always tell us what you see. We read every message.',
    tried_to_call: 'Thank you for telling us. We tried to call you. Please tell us when we can reach you.',
  },
  reportStates: { received: 'Received', read: 'Read by duty staff', closed: 'Closed' },
}
