/**
 * `node scripts/plausible-model.ts [port] [every n-th sentence spoilt]`: a model server without a model, for trying the model
 * writer end to end. It speaks OpenAI chat completions, writes from the evidence it is given, and prints what it would bill.
 */
import { startScriptedModel } from '#tests/scripted-model.ts'
import { writePlausibly } from '#tests/plausible-writer.ts'

const [port = '8180', spoilEvery = '7'] = process.argv.slice(2)
const server = await startScriptedModel(
  (request) => writePlausibly(request, { spoilEvery: Number(spoilEvery) }),
  { port: Number(port), models: [{ id: 'plausible', max_model_len: 32_768 }] },
)
console.log(`ONIX_MODEL_URL=${server.url} ONIX_MODEL=plausible`)
process.once('SIGINT', () => {
  const { promptTokens, completionTokens } = server.billed()
  console.log(
    `${server.requests.length} questions, ${promptTokens} tokens read, ${completionTokens} written`,
  )
  void server.close()
})
