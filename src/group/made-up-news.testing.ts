/** A dozen made-up reports for the tests: places, people and happenings exist nowhere. */
import type { GroupingDocument, GroupingName } from './features.ts'

type Report = {
  readonly publisher: number
  readonly at: string
  readonly title: string
  readonly text: string
  readonly names: readonly string[]
}

const REPORTS = {
  harbourFire: {
    publisher: 1,
    at: '2026-03-02T06:00:00Z',
    title: 'Fire destroys grain store at Aldermoor harbour',
    text: `A fire destroyed the grain store on the north quay of Aldermoor harbour during the night. Forty firefighters
      fought the flames until dawn, harbour master Anna Vale said. Nobody was hurt. The store held nine hundred tonnes
      of barley, and smoke drifted over the fishing quarter.`,
    names: ['Aldermoor', 'Anna Vale'],
  },
  harbourFireAgain: {
    publisher: 2,
    at: '2026-03-02T09:30:00Z',
    title: 'Aldermoor grain store burns down, no one hurt',
    text: `Nine hundred tonnes of barley burned when the grain store at Aldermoor harbour caught fire overnight. Vale, the
      harbour master, said forty firefighters saved the neighbouring sheds on the north quay. The cause of the blaze is not known.`,
    names: ['Aldermoor', 'Vale'],
  },
  harbourFireCause: {
    publisher: 3,
    at: '2026-03-03T15:00:00Z',
    title: 'Faulty conveyor blamed for blaze at Aldermoor grain store',
    text: `A faulty conveyor set the barley alight in the Aldermoor harbour grain store, investigators said on Tuesday. The
      fire on the north quay kept forty firefighters busy for a night. Harbour master Anna Vale wants every conveyor inspected.`,
    names: ['Aldermoor', 'Anna Vale'],
  },
  schoolFire: {
    publisher: 2,
    at: '2026-03-02T11:00:00Z',
    title: 'Fire empties primary school in Brenwick',
    text: `Pupils left Brenwick primary school this morning when a fire broke out in the kitchen. Firefighters put out the
      flames within an hour. Head teacher Tomas Reel said nobody was hurt and lessons would resume in the sports hall.`,
    names: ['Brenwick', 'Tomas Reel'],
  },
  schoolFireAgain: {
    publisher: 3,
    at: '2026-03-02T13:00:00Z',
    title: 'Kitchen fire closes Brenwick school',
    text: `A kitchen fire closed Brenwick primary school on Monday. All pupils were led out safely, head teacher Tomas Reel
      said, and lessons resume in the sports hall on Tuesday. Firefighters needed an hour.`,
    names: ['Brenwick', 'Tomas Reel'],
  },
  cupMatch: {
    publisher: 1,
    at: '2026-03-02T21:00:00Z',
    title: 'Carrow Rovers beat Estwick 3-1 to reach cup final',
    text: `Carrow Rovers reached the cup final with a 3-1 win over Estwick on Monday. Striker Lio Marn scored twice before half
      time, and goalkeeper Pia Hold saved a penalty. The final is on 20 March.`,
    names: ['Carrow Rovers', 'Estwick', 'Lio Marn', 'Pia Hold'],
  },
  cupMatchAgain: {
    publisher: 2,
    at: '2026-03-02T22:10:00Z',
    title: 'Marn scores twice as Carrow Rovers knock out Estwick',
    text: `Lio Marn struck twice in the first half as Carrow Rovers knocked Estwick out of the cup. Pia Hold stopped a
      penalty in the 3-1 win that sends Rovers to the final.`,
    names: ['Lio Marn', 'Carrow Rovers', 'Estwick', 'Pia Hold'],
  },
  leagueMatch: {
    publisher: 3,
    at: '2026-03-02T21:40:00Z',
    title: 'Dunmore and Hallin draw 2-2 in the league',
    text: `Dunmore twice came from behind to draw 2-2 with Hallin in the league on Monday. Substitute Ren Osk scored the late
      goal. Dunmore stay fourth; Hallin remain bottom with three matches to play.`,
    names: ['Dunmore', 'Hallin', 'Ren Osk'],
  },
  ferryStrike: {
    publisher: 1,
    at: '2026-03-04T07:00:00Z',
    title: 'Ferry crews on the Sund line walk out over rosters',
    text: `Crews of the Sund line stopped work on Wednesday in a dispute over winter rosters, leaving four ferries in port.
      Union secretary Mira Holt said talks with the company had failed after eleven hours.`,
    names: ['Sund', 'Mira Holt'],
  },
  ferryStrikeAgain: {
    publisher: 3,
    at: '2026-03-04T08:20:00Z',
    title: 'Four Sund ferries in port as crews strike',
    text: `Four ferries of the Sund line stayed in port on Wednesday as crews went on strike over winter rosters. Eleven hours of
      talks brought nothing, said Mira Holt, the union secretary.`,
    names: ['Sund', 'Mira Holt'],
  },
  budget: {
    publisher: 2,
    at: '2026-03-04T12:00:00Z',
    title: 'Parliament passes budget with more money for wetlands',
    text: `Parliament passed the budget by nine votes on Wednesday. It doubles spending on wetlands and lowers the duty on
      bicycles. Finance minister Ode Brask called it prudent; the opposition called it a gamble.`,
    names: ['Ode Brask'],
  },
  comet: {
    publisher: 1,
    at: '2026-03-05T02:00:00Z',
    title: 'Comet Varga seen without telescope for the first time',
    text: `Comet Varga can now be seen without a telescope low in the western sky after sunset, the Linden observatory said.
      Astronomer Juno Pell expects it to fade within ten days.`,
    names: ['Varga', 'Linden', 'Juno Pell'],
  },
} as const satisfies Readonly<Record<string, Report>>

export type ReportName = keyof typeof REPORTS

export const REPORT_NAMES = Object.keys(REPORTS).filter(isReportName)

function isReportName(name: string): name is ReportName {
  return name in REPORTS
}

/** The report as the grouper wants it, changed as asked; its number is its place in the list. */
export function documentOf(
  name: ReportName,
  changes: Partial<GroupingDocument> = {},
): GroupingDocument {
  const { publisher, at, title, text, names } = REPORTS[name]
  return {
    ...parseIds(REPORT_NAMES.indexOf(name) + 1, publisher),
    title,
    text: text.replace(/\s+/g, ' '),
    names: names.map((spelled): GroupingName => ({
      name: spelled,
      kind: kindOf(spelled),
      count: 1,
    })),
    section: 'news',
    publishedAtMs: Date.parse(at),
    isSample: false,
    ...changes,
  }
}

function kindOf(name: string): GroupingName['kind'] {
  return name.includes(' ') || name === 'Vale' ? 'person' : 'place'
}

export function parseIds(
  documentId: number,
  publisherId: number,
): Pick<GroupingDocument, 'documentId' | 'publisherId'> {
  return { documentId, publisherId } as Pick<GroupingDocument, 'documentId' | 'publisherId'>
}
