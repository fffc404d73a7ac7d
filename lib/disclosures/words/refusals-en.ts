/** Why something told by mistake cannot be opened, weighed or closed so, and what helps. */
export const disclosureRefusalsEn = {
  discovered_in_time: 'Enter the day on which it was found out: not before it was told, and not later than today.',
  wrong_opened_already: 'This was opened as told by mistake already. Go back and open it.',
  wrong_closed: 'This was closed meanwhile. Below is what came of it.',
  weigh_all_four: 'A low probability needs all four answers. Without them it counts as a breach.',
  say_why_decided: 'Write why you decided so.',
  letter_in_time: 'Enter the day on which the letter went out: not before it was found out, and not later than today.',
  choose_owner: 'Choose a privacy officer who meets this client.',
  decide_first: 'Decide first what it was.',
  letter_first: 'The client has to be told of a breach first. Print the letter and write down when it went out.',
  write_happened: 'Write what happened.',
  write_outcome: 'Write what came of it.',
  write_done: 'Write what was done.',
}
