export const consentEn = {
  topics: {
    case_manager: {
      name: 'whether there is a case manager',
      explained: 'Yes or no, and nothing else.',
    },
    case_manager_contact: {
      name: 'who the case manager is and how to reach them',
      explained: 'Name, hours, phone number, and who covers on a day off.',
    },
    goals: {
      name: 'goals and steps',
      explained: 'What you work on, in the parts of life you tick. Goals you keep private stay private.',
    },
    progress: {
      name: 'how goals are going',
      explained: 'One sentence at a time, and only after you said yes to it.',
    },
    ways_to_help: {
      name: 'how to help',
      explained: 'What would help with a step, and what would not.',
    },
    meetings: {
      name: 'meetings together',
      explained: 'Meetings you said yes to, and their time. You say yes or no to each one.',
    },
    visits: {
      name: 'the days of visits',
      explained: 'The day and the kind of place. Never the hour, never an address.',
    },
    care_team: {
      name: 'who the doctor or therapist is',
      explained: 'Only the people you tick.',
    },
    health: {
      name: 'health, diagnosis and medication',
      explained: 'Sentences your care team writes about your health.',
    },
    crisis: {
      name: 'crisis, hospital and coming home',
      explained: 'You can choose that this opens only while there is a crisis.',
    },
    substance_use: {
      name: 'substance use care',
      explained: 'Specially protected by law. The form needs extra words for it.',
    },
  },
  areas: {
    benefits: 'Benefits',
    housing: 'Housing',
    daily_activity: 'Daily activity',
    work_and_learning: 'Work and learning',
    money: 'Money',
    health_routine: 'Health routine',
    social_life: 'Social life',
    getting_around: 'Getting around',
    safety: 'Safety',
  },
  statements: {
    right_to_revoke:
      'You can take this permission back at any time. Tell us in writing, or tell us and we write it down. In Ajar you can do it with one press.',
    reliance_exception: 'Taking it back does not undo what was told or done before we knew.',
    not_conditioned:
      'Your care does not depend on this form. Nor does payment for it, joining a health plan, or your right to benefits. All of it stays the same if you do not sign.',
    may_be_passed_on: 'The person you name can pass on what they learn. Then the privacy law may no longer protect it.',
    plain_language: 'This form is in plain words. Ask us about anything you do not understand.',
    copy_given: 'You get a copy of this form.',
    right_to_inspect_and_copy: 'You have the right to look at, and copy, what is told.',
    consequences_of_refusal: 'If you do not sign, we tell this person nothing. Nothing else follows from it.',
    nature_understood: 'You understand what kind of information this is and that it can be told.',
    need_explained: 'We told you why this form is needed. You sign it because you want to.',
  },
  mayNotBePassedOn:
    'The person you name may not pass on what they learn, unless you agree to that as well. If they do so all the same, the federal privacy law may no longer protect it.',
  part2Statement:
    'This form also covers substance use care (42 CFR part 2). You can ask for a list of who was told about it.',
  defects: {
    missing_client_name: 'The name of the client is missing.',
    missing_discloser: 'It does not say who may tell.',
    missing_recipient: 'It does not say who may be told.',
    recipient_not_a_named_person:
      'The person to be told is not named. “My family”, “Mom” or “N/A” is not a person: write, for example, Elena Delgado.',
    missing_relationship: 'It does not say how the two people know each other.',
    missing_affiliation:
      'Here it must say which institution the person to be told belongs to, or that they belong to none.',
    missing_birth_date: 'Here the birth date of the client must stand on the form.',
    missing_responsible_person: 'Here it must name who at the center is responsible for what is told.',
    no_topic: 'Nothing to share is ticked.',
    forbidden_category: 'Something is ticked that no form here can open.',
    missing_purpose: 'It does not say what it is for.',
    several_purposes: 'Here each purpose needs a form of its own.',
    missing_start: 'Here it must say from which day on it holds.',
    missing_expiry: 'It does not say until when.',
    expiry_not_a_date: 'Here the end must be a date.',
    term_too_long: 'It runs longer than this center allows.',
    unsigned: 'It is not signed, or the day of signing is missing.',
    signature_in_future: 'The day of signing is in the future.',
    signed_before_form_version: 'It was signed before this wording of the form existed.',
    signer_not_the_client:
      'Somebody else signed it, not the client. It counts once it says by what right that person signs, what shows it, and until when.',
    signed_by_recipient: 'The person to be told signed it. They cannot give themselves permission.',
    representative_without_authority: 'Somebody signed for the client, but their right to do so is not shown.',
    representative_without_end: 'It does not say until when the person who signed for the client may do so.',
    representative_authority_ended: 'The right of the person who signed for the client has ended.',
    missing_witness: 'Here a witness must sign too.',
    missing_staff_signature: 'Here a member of staff must sign too.',
    missing_statement: 'The form lacks a sentence the law asks for: {statement}',
    missing_part2_statement: 'The form lacks the extra words for substance use care.',
    missing_electronic_agreement: 'The agreement to sign electronically is missing.',
    text_hash_mismatch: 'The stored text is not the text that was signed.',
    not_yet_in_force: 'It has not begun yet.',
    expired: 'It has ended.',
    revoked: 'It was taken back.',
    suspended: 'It is paused, since the client asked for it.',
    superseded: 'A newer form took its place.',
    known_false: 'Something on it is known to be untrue.',
  },
  refusals: {
    on_hold: 'Sharing is switched off for safety.',
    care_ended: 'Care here has ended, and sharing with it.',
    never_share: 'The client never wants this told.',
    kept_private: 'The client keeps this private.',
    no_release: 'There is no permission form.',
    not_identified: 'Nobody made sure yet that this is the right person.',
    topic_not_released: 'The form does not cover this.',
    topic_refused: 'The client said no to this on the form.',
    topic_taken_back: 'The client took this back.',
    area_not_released: 'The form does not cover this part of life.',
    professional_not_released: 'The form does not name this person.',
    no_crisis_declared: 'This opens only while there is a crisis.',
  },
  notices: {
    federal:
      'Shared with the written permission of the person it is about. Please keep it to yourself, and ask them before you pass it on.',
    illinois:
      'Shared with the written permission of the person it is about, under Illinois law (740 ILCS 110/5). You may not pass it on unless they agree to that as well.',
    pennsylvania:
      'Shared with the written permission of the person it is about, from records protected by Pennsylvania law (55 Pa. Code 5100.34). You may not pass it on without their written permission.',
  },
  onlyInCrisis: 'only while there is a crisis',
  inPlainWords: 'In plain words:',
  part2Notice:
    'Federal law (42 CFR part 2) forbids you to pass this on unless the person agrees in writing or the law allows it.',
  forbidden: {
    psychotherapy_notes: 'Psychotherapy notes',
    substance_use_counseling_notes: 'Substance use counseling notes',
    staff_assessments: 'Assessments meant for staff only',
    other_family_members: 'What other family members see or say',
    confidential_reporters: 'Who told us something in confidence',
  },
  purposes: { at_my_request: 'At my request' },
  states: {
    in_force: 'In force until {date}',
    draft: 'Not complete: opens nothing',
    over: 'Not in force',
  },
}
