/** Why a form to sign, a paper to record, or something to take back cannot be accepted, and what helps. */
export const releaseRefusalsEn = {
  words_in_one_language: 'Write each part in English and in Spanish, or leave it empty in both.',
  words_too_hard: 'A part is too hard to read. Its hardest sentence stands beside it. Make it shorter, then publish.',
  nothing_new_to_publish: 'The draft says what the form says already. Change a part first, and save it.',
  paper_is_empty:
    'Nothing of the form is typed in yet. Type what stands on the paper, and leave empty what it leaves empty.',
  begins_later:
    'This form begins later, and another one is open now. The newer one would close it until then. Record this form on the day it begins.',
  hour_needed:
    'Something else was signed or taken back on that day. Find out the hour of the signature, and type it. Until then nothing is recorded.',
  already_revoked: 'This form was already taken back.',
  own_record: 'You typed this form in yourself. A colleague has to compare it with the paper.',
  checked_already: 'Somebody has looked at this form since you opened it. Below is what they said.',
  choose_scan: 'Choose the scan of the paper: a PDF, JPEG or PNG.',
  too_many_scans: 'This form holds as many scans as it can. Choose one file with all pages next time.',
  corrected_already:
    'A colleague has corrected this form since you opened it. Look at theirs first: it is on the page of the client. Your words are kept.',
  say_what_differs: 'Say what is different, so that it can be corrected.',
  not_complete_now: 'Something on this form does not hold any more. It cannot count. Below is why.',
  name_a_person: 'Write the name of one person, for example Elena Delgado. “Mom” or “my family” is not enough.',
  say_affiliation: 'Say which institution this person belongs to, or write “none”.',
  say_birth_date: 'Say your birth date. The law here wants it on the form.',
  name_responsible: 'Write the name of the person at the center who is responsible. Ask us if you do not know it.',
  choose_topics: 'Tick at least one thing to share.',
  relationship_says_nothing: 'Say who they are to you, for example mother or friend.',
  no_part2_form:
    'Substance use care needs a form that is on paper only here. Untick it and go on, or ask for the paper.',
  past_last_day: 'This day is too far away. Choose the last day that stands above the field, or an earlier one.',
  end_is_over: 'This day is over. Choose today or a later day.',
  choose_answer: 'Choose the answer that you think is right.',
  not_what_it_means: 'That is not what the form means. Read what it means above, and answer once more.',
  choose_areas: 'Tick at least one part of life, since you share goals.',
  choose_professionals: 'Tick at least one person, since you share who is in the care team.',
  choose_purpose: 'Say what it is for.',
  choose_until: 'Say until when.',
  agree_first: 'Tick the box if you agree. You can also sign on paper.',
  type_name: 'Type your name to sign.',
  name_differs: 'Type your own name as it stands on the form. Nobody can sign this for you here.',
  form_changed: 'Something changed since you read the form. Read it once more, then sign.',
  sharing_changed:
    'Something was signed, taken back or stopped for this person since you began this form. Nothing was signed now. Look at the page of the person first. If you still want this form, sign it once more.',
  form_defective: 'Something on this form cannot be signed here. Go back and check it, or sign on paper.',
  name_witness: 'Write the full name of the person who saw you sign.',
  witness_saw: 'The witness ticks the box if it is so. If not, sign on paper.',
  witness_is_other:
    'The witness cannot be you, nor the person you name on the form. Ask somebody else, or sign on paper.',
}
