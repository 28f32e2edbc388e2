export { alarmOf } from './rules/clock.ts'
