/** What the desk says about its work with a report. */
export const deskEn = {
  close: {
    outcome: 'What came of it?',
    hint: 'For colleagues. The writer sees only that the report is closed.',
    note: 'Note on this (optional)',
  },
  outcomes: {
    talked_with_client: 'Talked with the client',
    visit_made: 'Visited',
    called_writer: 'Called the writer',
    passed_to_clinician: 'Passed to the doctor or therapist',
    emergency_called: 'Called for emergency help',
    no_action_needed: 'Nothing more to do',
    nobody_reached: 'Could not reach anybody',
  },
}
