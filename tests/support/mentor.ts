import type { Browser, Page } from '@playwright/test'
import type { MentorCommand } from '../../shared/game/commands.ts'
import type { LessonMentorCommand } from '../../shared/lesson/commands.ts'
import { becomeHost, connect, type Device, openLesson } from '../../tools/client.ts'
import { join } from './class.ts'

/** A mentor who is a program and speaks the protocol; the students sit at real browsers. */
export class Mentor {
  readonly code: string
  readonly students: readonly Page[]
  readonly #device: Device

  private constructor(code: string, students: readonly Page[], device: Device) {
    this.code = code
    this.students = students
    this.#device = device
  }

  /** Opens a lesson of 20 minutes, seats the students at tables and starts. */
  static async start(browser: Browser, url: string, names: readonly string[]): Promise<Mentor> {
    const opened = await openLesson(url, { level: 'vmbo', variant: '20', language: 'nl' })
    const device = await connect(url, await becomeHost(url, opened))
    const students = await Promise.all(names.map((name, place) => join(browser, url, opened.code, name, place)))
    const mentor = new Mentor(opened.code, students, device)
    await mentor.order({ type: 'makeGroups' })
    await mentor.order({ type: 'start' })
    return mentor
  }

  async order(command: LessonMentorCommand): Promise<void> {
    const answer = await this.#device.ask({ on: 'lesson', command })
    if (!answer.ok) throw new Error(`${command.type}: ${answer.rejection.code}`)
  }

  async orderGroup(group: string, command: MentorCommand): Promise<void> {
    const answer = await this.#device.ask({ on: 'game', group, command })
    if (!answer.ok) throw new Error(`${command.type}: ${answer.rejection.code}`)
  }

  /** The id of a student in the lesson. */
  idOf(name: string): string {
    const found = this.#device.lesson?.host?.roster.find((one) => one.name === name)
    if (!found) throw new Error(`${name} is not in the lesson`)
    return found.student
  }

  /** In which group a student sits. */
  groupOf(name: string): string {
    return this.#device.lesson?.host?.roster.find((one) => one.name === name)?.group ?? ''
  }

  leave(): Promise<number> {
    return this.#device.leave()
  }
}
