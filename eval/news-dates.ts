/** Sentences as news has them, ours, with the days that an editor reads in them. */

export type NewsDate = {
  /** Day of publication. */
  readonly on: string
  readonly text: string
  /** What names the days in it. */
  readonly words: string
  /** First and last day meant. */
  readonly from: string
  readonly to: string
}

const DAYS: readonly (readonly [
  on: string,
  text: string,
  words: string,
  from: string,
  to?: string,
])[] = [
  // 25 November 2026 is a Wednesday.
  [
    '2026-11-25',
    'The ferry ran aground on Monday, the harbour master said.',
    'Monday',
    '2026-11-23',
  ],
  ['2026-11-25', 'The ferry will sail again on Monday.', 'Monday', '2026-11-30'],
  ['2026-11-25', 'The council is expected to vote on Friday.', 'Friday', '2026-11-27'],
  ['2026-11-25', 'The council voted on Friday to close the pier.', 'Friday', '2026-11-20'],
  ['2026-11-25', 'Vale told reporters Tuesday that the bridge was safe.', 'Tuesday', '2026-11-24'],
  [
    '2026-11-25',
    'Vale told reporters on Tuesday that the bridge will open on Saturday.',
    'Saturday',
    '2026-11-28',
  ],
  [
    '2026-11-25',
    'Vale told reporters on Tuesday that the bridge will open on Saturday.',
    'Tuesday',
    '2026-11-24',
  ],
  ['2026-11-25', 'Police arrested two men on Wednesday.', 'Wednesday', '2026-11-25'],
  [
    '2026-11-25',
    'The inquiry is due to start on Thursday morning.',
    'Thursday morning',
    '2026-11-26',
  ],
  ['2026-11-25', 'Three boats sank on Thursday night.', 'Thursday night', '2026-11-19'],
  ['2026-11-25', 'Talks are scheduled for Sunday in the old town hall.', 'Sunday', '2026-11-29'],
  ['2026-11-25', 'The storm hit the coast late Sunday.', 'Sunday', '2026-11-22'],
  ['2026-11-25', 'She had resigned last Thursday.', 'last Thursday', '2026-11-19'],
  ['2026-11-25', 'The strike began yesterday.', 'yesterday', '2026-11-24'],
  ['2026-11-25', 'The court rules tomorrow.', 'tomorrow', '2026-11-26'],
  ['2026-11-25', 'A fire broke out last night.', 'last night', '2026-11-24'],
  ['2026-11-25', 'The minister resigned this morning.', 'this morning', '2026-11-25'],
  [
    '2026-11-25',
    'The court is to rule later this week.',
    'later this week',
    '2026-11-25',
    '2026-11-29',
  ],
  [
    '2026-11-25',
    'The court ruled earlier this week.',
    'earlier this week',
    '2026-11-23',
    '2026-11-25',
  ],
  ['2026-11-25', 'Prices fell last week.', 'last week', '2026-11-16', '2026-11-22'],
  ['2026-11-25', 'The pier opens next week.', 'next week', '2026-11-30', '2026-12-06'],
  ['2026-11-25', 'Prices fell last month.', 'last month', '2026-10-01', '2026-10-31'],
  ['2026-11-25', 'The pier will open next month.', 'next month', '2026-12-01', '2026-12-31'],
  ['2026-11-25', 'She was elected last year.', 'last year', '2025-01-01', '2025-12-31'],
  [
    '2026-11-25',
    'The law changed earlier this year.',
    'earlier this year',
    '2026-01-01',
    '2026-11-25',
  ],
  [
    '2026-11-25',
    'The works will end early next year.',
    'early next year',
    '2027-01-01',
    '2027-05-02',
  ],
  ['2026-11-25', 'Two people drowned over the weekend.', 'the weekend', '2026-11-21', '2026-11-22'],
  [
    '2026-11-25',
    'The fair will be held at the weekend.',
    'the weekend',
    '2026-11-28',
    '2026-11-29',
  ],
  ['2026-11-25', 'He was fined two years ago.', 'two years ago', '2024-01-01', '2024-12-31'],
  [
    '2026-11-25',
    'The mine was closed three weeks ago.',
    'three weeks ago',
    '2026-11-02',
    '2026-11-08',
  ],
  ['2026-11-25', 'The mine was closed ten days ago.', 'ten days ago', '2026-11-15'],
  ['2026-11-25', 'Sales rose in the past two weeks.', 'past two weeks', '2026-11-11', '2026-11-25'],
  ['2026-11-25', 'The bridge opened on 3 March.', '3 March', '2026-03-03'],
  ['2026-11-25', 'The bridge will open on 3 March.', '3 March', '2027-03-03'],
  ['2026-11-25', 'The bridge opened on March 3, 2021.', 'March 3, 2021', '2021-03-03'],
  ['2026-11-25', 'The bridge opened in March 2021.', 'March 2021', '2021-03-01', '2021-03-31'],
  ['2026-11-25', 'The bridge opened in March.', 'March', '2026-03-01', '2026-03-31'],
  ['2026-11-25', 'The bridge will open in March.', 'March', '2027-03-01', '2027-03-31'],
  ['2026-11-25', 'The bridge opened in December.', 'December', '2025-12-01', '2025-12-31'],
  ['2026-11-25', 'The town banned cars in 2019.', '2019', '2019-01-01', '2019-12-31'],
  ['2026-11-25', 'Wages have fallen since 1998.', '1998', '1998-01-01', '1998-12-31'],
  ['2026-11-25', 'The dock was built in the 1990s.', '1990s', '1990-01-01', '1999-12-31'],
  ['2026-11-25', 'The town will be carbon neutral by 2035.', '2035', '2035-01-01', '2035-12-31'],
  ['2026-11-25', 'The polls close at 10 pm on Friday.', '10 pm on Friday', '2026-11-27'],
  ['2026-11-25', 'The alarm went off at 2.30am on Sunday.', '2.30am on Sunday', '2026-11-22'],
  ['2026-11-25', 'The festival ran from 3 to 5 July.', '3 to 5 July', '2026-07-03', '2026-07-05'],
  [
    '2026-11-25',
    'The tour ran from 28 August to 4 September.',
    '28 August to 4 September',
    '2026-08-28',
    '2026-09-04',
  ],
  [
    '2026-11-25',
    'The river flooded in the summer of 2007.',
    'summer of 2007',
    '2007-06-01',
    '2007-08-31',
  ],
  ['2026-11-25', 'Fares rose late last year.', 'late last year', '2025-08-31', '2025-12-31'],
  // 4 January 2027 is a Monday: the year has just turned.
  ['2027-01-04', 'The ship left on 30 December.', '30 December', '2026-12-30'],
  ['2027-01-04', 'The ship left on Dec. 30.', 'Dec. 30', '2026-12-30'],
  ['2027-01-04', 'The ship will leave on 12 January.', '12 January', '2027-01-12'],
  [
    '2027-01-04',
    'The chancellor said in November that taxes would not rise.',
    'November',
    '2026-11-01',
    '2026-11-30',
  ],
  ['2027-01-04', 'The markets fell on Friday.', 'Friday', '2027-01-01'],
  ['2027-01-04', 'The vote, scheduled for Thursday, was put off.', 'Thursday', '2027-01-07'],
  ['2027-01-04', 'The crew was rescued on Sunday, January 3.', 'Sunday, January 3', '2027-01-03'],
  ['2027-01-04', 'The trial opens on Jan. 18.', 'Jan. 18', '2027-01-18'],
  ['2027-01-04', 'The harbour froze last winter.', 'last winter', '2025-12-01', '2026-02-28'],
  ['2027-01-04', 'The film festival is held on 9 May.', '9 May', '2027-05-09'],
  ['2027-01-04', 'Marrow wrote on Saturday that she would appeal.', 'Saturday', '2027-01-02'],
]

export const NEWS_DATES: readonly NewsDate[] = DAYS.map(([on, text, words, from, to = from]) => ({
  on,
  text,
  words,
  from,
  to,
}))
