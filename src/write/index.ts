export { DEFAULT_WRITE, type WriteSettings } from './settings.ts'
export { writeExtractive, type Subject } from './write-extractive.ts'
