import { describe, expect, test } from 'vitest'
import { seatsOf } from '../../shared/game/game.ts'
import { Play } from '../support/game.ts'

describe('Who ends a step', () => {
  test('[STEP-1] choosing ends when every connected chooser has chosen; a choice can be changed until then', () => {
    const play = new Play().goTo('opening', 'choose')
    const pictures = play.game.players.a?.pictures ?? []
    play.does('a', { type: 'choosePicture', picture: pictures[0] ?? '' })
    play.does('a', { type: 'choosePicture', picture: pictures[1] ?? '' })
    play.does('b', { type: 'choosePicture', picture: pictures[0] ?? '' })
    play.does('c', { type: 'choosePicture', picture: pictures[0] ?? '' })
    expect(play.game.step.name).toBe('choose')
    play.command({ type: 'deviceLost', seat: 'd' })
    expect(play.game.step.name).toBe('share')
    expect(play.game.players.a?.picture).toBe(pictures[1])
  })

  test('[STEP-2] speaking ends with the speaker\'s "Klaar", not with another\'s', () => {
    const play = new Play().goTo('opening', 'share')
    const [speaker] = play.game.step.actors
    const other = seatsOf(play.game).find((seat) => seat !== speaker) ?? 'a'
    play.refuses(other, { type: 'finish' }, { code: 'notYourTurn', actors: play.game.step.actors })
    play.does(speaker ?? 'a', { type: 'finish' })
    expect(play.game.step.turn).toBe(2)
  })

  test('[STEP-3] summarising, giving a talent and a plan end by their own answers, not by "Klaar"', () => {
    const play = new Play().tellStory().goTo('story', 'summarise')
    play.refuses(play.listener(1), { type: 'finish' }, { code: 'notNow', phase: 'story' })
    play.goTo('story', 'talent')
    play.refuses(play.listener(3), { type: 'finish' }, { code: 'notNow', phase: 'story' })
  })

  test('[STEP-4] the mentor can skip; what was not chosen stays empty', () => {
    const play = new Play().goTo('opening', 'choose')
    play.command({ type: 'skip' })
    expect(play.game.step.name).toBe('share')
    expect(play.game.players.a?.picture).toBeNull()
  })

  test('[STEP-5] after the grace the acting player alone may go on', () => {
    const play = new Play().goTo('opening', 'share')
    const [speaker] = play.game.step.actors
    play.refuses(speaker ?? 'a', { type: 'moveOn' }, { code: 'stillTimeLeft' })
    play.wait(14).wait(20)
    play.does(speaker ?? 'a', { type: 'moveOn' })
    expect(play.game.step.turn).toBe(2)
  })

  test('[STEP-5] else it takes two others, or the only other', () => {
    const play = new Play().goTo('opening', 'share').wait(14).wait(20)
    const others = seatsOf(play.game).filter((seat) => !play.game.step.actors.includes(seat))
    play.does(others[0] ?? 'a', { type: 'moveOn' })
    play.refuses(others[0] ?? 'a', { type: 'moveOn' }, { code: 'alreadyDone' })
    expect(play.game.step.turn).toBe(1)
    play.does(others[1] ?? 'a', { type: 'moveOn' })
    expect(play.game.step.turn).toBe(2)

    const pair = new Play(2).goTo('opening', 'share').wait(60).wait(20)
    pair.does(seatsOf(pair.game).find((seat) => !pair.game.step.actors.includes(seat)) ?? 'a', { type: 'moveOn' })
    expect(pair.game.step.turn).toBe(2)
  })
})

describe('Clocks', () => {
  test('[CLOCK-1] silence ends by itself', () => {
    const play = new Play().goTo('story', 'choose')
    play.does(play.teller, { type: 'chooseCard', card: play.game.turn?.river[0]?.card ?? '', emotion: 'calm' })
    expect(play.game.step.name).toBe('think')
    play.wait(14)
    expect(play.game.step.name).toBe('think')
    play.wait(1)
    expect(play.game.step.name).toBe('tell')
  })

  test('[CLOCK-2] at zero there are 20 s of grace [CLOCK-3] then the step waits for people', () => {
    const play = new Play().goTo('opening', 'choose')
    play.does('a', { type: 'choosePicture', picture: play.game.players.a?.pictures[0] ?? '' })
    play.wait(20)
    expect(play.game.clock).toMatchObject({ stage: 'grace', endsAt: play.at + 20_000 })
    play.wait(20)
    expect(play.game.clock).toMatchObject({ stage: 'over', endsAt: null })
    play.wait(300)
    expect(play.game.step.name).toBe('choose')
    expect(play.game.players.a?.picture).not.toBeNull()
  })

  test('[CLOCK-4] more time is free for the acting player, and from the mentor', () => {
    const play = new Play().goTo('opening', 'share')
    const [speaker] = play.game.step.actors
    const ends = play.game.clock?.endsAt ?? 0
    play.does(speaker ?? 'a', { type: 'moreTime' })
    play.does(speaker ?? 'a', { type: 'moreTime' })
    expect(play.game.clock?.endsAt).toBe(ends + 60_000)
    const other = seatsOf(play.game).find((seat) => seat !== speaker) ?? 'a'
    play.refuses(other, { type: 'moreTime' }, { code: 'notYourTurn', actors: play.game.step.actors })
    play.command({ type: 'extend', seconds: 60 })
    expect(play.game.clock?.endsAt).toBe(ends + 120_000)
    expect(play.game.sparks).toBe(3)
  })

  test('[CLOCK-4] the mentor takes time back; what is left is never less than nothing, and the grace is still there', () => {
    const play = new Play().goTo('opening', 'share')
    const { endsAt, seconds } = play.game.clock ?? {}
    play.command({ type: 'extend', seconds: 60 })
    play.command({ type: 'extend', seconds: -60 })
    expect(play.game.clock).toMatchObject({ endsAt, seconds })
    expect(play.game.given).toBe(0)
    play.command({ type: 'extend', seconds: -600 })
    expect(play.game.clock).toMatchObject({ stage: 'step', endsAt: play.at })
    play.command({ type: 'timeRanOut' })
    expect(play.game.clock).toMatchObject({ stage: 'grace' })
    expect(play.game.step.name).toBe('share')
    play.command({ type: 'pause' })
    play.command({ type: 'extend', seconds: -60 })
    expect(play.game.clock).toMatchObject({ left: 0 })
  })

  test('[CLOCK-5] clocks stand still in a pause and go on with the time that was left', () => {
    const play = new Play().goTo('opening', 'choose').wait(5)
    play.command({ type: 'pause' })
    expect(play.game.clock).toMatchObject({ endsAt: null, left: 15_000 })
    play.wait(600)
    play.command({ type: 'resume' })
    expect(play.game.clock).toMatchObject({ endsAt: play.at + 15_000, left: null })
  })

  test('[CLOCK-6] after a restart nobody is connected, so the clock waits for the first who is back [CLOCK-5]', () => {
    const play = new Play().goTo('opening', 'choose').wait(5)
    play.command({ type: 'serverRestarted' })
    expect(play.game.clock).toMatchObject({ endsAt: null, left: 15_000 })
    play.wait(100)
    play.command({ type: 'deviceBack', seat: 'c' })
    expect(play.game.clock?.endsAt).toBe(play.at + 15_000)
  })
})

describe('Moments', () => {
  test('[MOMENT-1] what was meant for an earlier moment is refused', () => {
    const play = new Play().goTo('opening', 'choose')
    const decision = play.command({ type: 'choosePicture', picture: 'pic-x', seat: 'a', moment: 'welcome.1.roles.5' })
    expect(decision).toEqual({ ok: false, rejection: { code: 'momentPassed' } })
  })

  test('[MOMENT-2] in a pause players wait [MOMENT-3] and a refused command changes nothing', () => {
    const play = new Play().goTo('welcome', 'hello')
    play.command({ type: 'pause' })
    play.refuses('a', { type: 'finish' }, { code: 'paused' })
  })
})
