import { serveTasks } from '#base/serve-tasks.ts'
import { PARSE_TASKS } from './parse-tasks.ts'

serveTasks(PARSE_TASKS)
