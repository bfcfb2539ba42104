/** Verbs of speaking, as quotations are reported with. */
import { wordSet } from './words.ts'

export const SPEECH_VERBS = wordSet(
  'said says say saying told tells tell telling added adds adding asked asks asking wrote writes writing tweeted tweets posted posts',
  'argued argues arguing warned warns warning stated states stating noted notes noting explained explains explaining',
  'insisted insists insisting claimed claims claiming announced announces announcing declared declares declaring',
  'replied replies replying responded responds responding recalled recalls recalling admitted admits admitting',
  'acknowledged acknowledges conceded concedes concluded concludes continued continues commented comments complained complains',
  'confirmed confirms joked jokes quipped remarked remarks observed observes predicted predicts suggested suggests',
  'stressed stresses emphasized emphasizes emphasised emphasises testified testifies reported reports shouted shouts',
  'whispered vowed vows pledged promised urged urges called described describes reads read countered retorted reiterated',
  'lamented boasted cautioned cautions contended contends maintained maintains revealed reveals went pointed thinks thought',
  'believes believed demanded pleaded begged mused sighed laughed agreed agrees disagreed repeated repeats answered answers',
  'asserted asserts alleged alleges charged proclaimed exclaimed inquired questioned wondered enthused praised criticised',
  'criticized condemned dismissed denied denies welcomed hailed accused blamed retaliated shouting chanting yelled yells ranted vented conceding adds tweeting retweeted messaged emailed texted captioned opined opines chimed railed fumed blasted',
  // German, French, Spanish, Italian, Portuguese, Dutch.
  'sagte erklärte betonte meinte schrieb kritisierte forderte mahnte versicherte berichtete äußerte',
  'déclaré déclare affirmé affirme expliqué explique indiqué assuré ajouté ajoute souligné lancé estimé écrit',
  'dijo afirmó aseguró señaló explicó declaró añadió indicó manifestó advirtió subrayó',
  'detto dichiarato spiegato afferma aggiunto disse afirmou explicou declarou acrescentou zegt zei vertelt',
)
