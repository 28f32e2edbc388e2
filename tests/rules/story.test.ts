import { describe, expect, test } from 'vitest'
import { type Game, themeOf } from '../../shared/game/game.ts'
import { dealRiver } from '../../shared/game/rules/dealing.ts'
import { decks, factsIn, Play } from '../support/game.ts'

describe('The river', () => {
  test('[RIVER-1] three cards on unlit spaces, each of its theme, no theme twice', () => {
    const { river } = new Play().goTo('story', 'choose').game.turn ?? { river: [] }
    expect(river).toHaveLength(3)
    expect(new Set(river.map(({ theme }) => theme)).size).toBe(3)
    for (const { space, card, theme } of river) {
      expect(theme).toBe(themeOf(space))
      expect(decks.experience.find(({ id }) => id === card)?.theme).toBe(theme)
    }
  })

  test('[RIVER-1] with fewer than three themes unlit there are still three cards, and no card twice', () => {
    const play = new Play().goTo('story', 'choose')
    for (const unlit of [[0, 6, 1], [2, 8], [4], []]) {
      const spaces = play.game.board.spaces.map((_, space) => (unlit.includes(space) ? null : 'a')) as Game['board']['spaces']
      const fact = dealRiver({ ...play.game, board: { ...play.game.board, spaces } }, 'turn')
      const cards = fact.type === 'riverDealt' ? fact.cards : []
      expect(new Set(cards.map(({ card }) => card)).size).toBe(3)
      const hits = cards.filter(({ space }) => unlit.includes(space)).map(({ space }) => space)
      expect(new Set(hits).size).toBe(Math.min(unlit.length, 3))
      for (const { space, card, theme } of cards) {
        expect(theme).toBe(themeOf(space))
        expect(decks.experience.find(({ id }) => id === card)?.theme).toBe(theme)
      }
    }
  })

  test('[PASS-1] [PASS-4] after passing, new cards are other easier ones', () => {
    const play = new Play().goTo('story', 'choose')
    play.does(play.teller, { type: 'passTurn' })
    const before = play.game.turn?.river.map(({ card }) => card)
    play.does(play.teller, { type: 'newCards' })
    const after = play.game.turn?.river.map(({ card }) => card) ?? []
    expect(after).toHaveLength(3)
    expect(after).not.toEqual(before)
    expect(after.every((card) => play.game.piles.easierPictures.includes(card))).toBe(true)
  })

  test('[PASS-1] new cards are three others, free', () => {
    const play = new Play().goTo('story', 'choose')
    const before = play.game.turn?.river.map(({ card }) => card) ?? []
    play.does(play.teller, { type: 'newCards' })
    const after = play.game.turn?.river.map(({ card }) => card) ?? []
    expect(after).toHaveLength(3)
    expect(after.filter((card) => before.includes(card))).toEqual([])
    expect(play.game.sparks).toBe(3)
    play.refuses(play.listener(1), { type: 'newCards' }, { code: 'notYourRole', role: 'storyteller' })
  })
})

describe('Telling', () => {
  test('[STORY-2] the storyteller chooses a card and an emotion, and the Guide moves there', () => {
    const play = new Play().goTo('story', 'choose')
    const offer = play.game.turn?.river[1]
    play.does(play.teller, { type: 'chooseCard', card: offer?.card ?? '', emotion: 'proud' })
    expect(play.game.board.guide).toBe(offer?.space)
    expect(play.game.step.name).toBe('think')
  })

  test('[STORY-2] nobody else chooses, and only from the river', () => {
    const play = new Play().goTo('story', 'choose')
    const card = play.game.turn?.river[0]?.card ?? ''
    play.refuses(play.listener(1), { type: 'chooseCard', card, emotion: 'calm' }, { code: 'notYourRole', role: 'storyteller' })
    play.refuses(play.teller, { type: 'chooseCard', card: 'exp-other', emotion: 'calm' }, { code: 'notOffered' })
  })

  test('[STORY-3] a story takes at least ten seconds and lights its space', () => {
    const play = new Play().goTo('story', 'choose')
    const offer = play.game.turn?.river[0]
    play.does(play.teller, { type: 'chooseCard', card: offer?.card ?? '', emotion: 'happy' })
    play.goTo('story', 'tell').wait(9)
    play.refuses(play.teller, { type: 'finish' }, { code: 'tooSoon', seconds: 10 })
    play.wait(1)
    const teller = play.teller
    play.does(teller, { type: 'finish' })
    expect(play.game.board.spaces[offer?.space ?? 0]).toBe(teller)
    expect(play.game.players[teller]?.told).toBe(1)
  })

  test('[STORY-11] who chose no card has no story in this turn', () => {
    const play = new Play().goTo('story', 'choose')
    const first = play.teller
    play.command({ type: 'skip' })
    expect(play.game.step).toMatchObject({ name: 'choose', turn: 2 })
    expect(play.game.players[first]?.told).toBe(0)
  })
})

describe('Listening and asking on', () => {
  test('[STORY-4] the questioner chooses one of three reflection cards', () => {
    const play = new Play().tellStory()
    const asker = play.listener(2)
    const { questions } = play.game.players[asker] ?? { questions: [] }
    expect(questions).toHaveLength(3)
    play.refuses(asker, { type: 'chooseQuestion', question: 'ref-other' }, { code: 'notOffered' })
    play.refuses(
      play.listener(1),
      { type: 'chooseQuestion', question: questions[0] ?? '' },
      { code: 'notYourRole', role: 'questioner' },
    )
    play.does(asker, { type: 'chooseQuestion', question: questions[2] ?? '' })
    expect(play.game.players[asker]?.question).toBe(questions[2])
  })

  test('[STORY-5] the talent spotter chooses one of eight, and eight others on request', () => {
    const play = new Play().tellStory()
    const spotter = play.listener(3)
    const first = play.game.players[spotter]?.talents ?? []
    play.does(spotter, { type: 'otherTalents' })
    const second = play.game.players[spotter]?.talents ?? []
    expect([first.length, second.length]).toEqual([8, 8])
    expect(second.filter((talent) => first.includes(talent))).toEqual([])
    play.refuses(spotter, { type: 'chooseTalent', talent: first[0] ?? '' }, { code: 'notOffered' })
  })

  test('[STORY-6] the storyteller says "Klopt" or "Bijna", nobody else', () => {
    const play = new Play().tellStory().goTo('story', 'summarise').wait(8)
    play.refuses(play.listener(1), { type: 'confirmSummary', verdict: 'right' }, { code: 'notYourRole', role: 'storyteller' })
    play.does(play.teller, { type: 'confirmSummary', verdict: 'almost' })
    expect(play.game.turn?.verdict).toBe('almost')
    expect(play.game.step.name).toBe('ask')
  })

  test('[STORY-7] the question is asked aloud; without one there is no answer step', () => {
    const play = new Play().tellStory()
    const asker = play.listener(2)
    const question = play.game.players[asker]?.questions[0] ?? ''
    play.does(asker, { type: 'chooseQuestion', question })
    expect(play.game.turn?.question).toBeNull()
    play.goTo('story', 'ask')
    play.does(asker, { type: 'finish' })
    expect(play.game.turn?.question).toBe(question)
    expect(play.game.step.name).toBe('answer')

    const silent = new Play().tellStory().goTo('story', 'ask')
    silent.refuses(silent.listener(2), { type: 'finish' }, { code: 'chooseFirst' })
    silent.command({ type: 'skip' })
    expect(silent.game.step.name).toBe('talent')
  })
})

describe('Giving a talent', () => {
  const spotting = () => {
    const play = new Play().tellStory().goTo('story', 'talent').wait(8)
    return { play, spotter: play.listener(3), talents: play.game.players[play.listener(3)]?.talents ?? [] }
  }

  test('[STORY-8] the talent spotter gives one of the talents on offer', () => {
    const { play, spotter, talents } = spotting()
    const events = play.does(spotter, { type: 'giveTalent', talent: talents[0] ?? '' })
    expect(factsIn(events, 'talentGiven')).toEqual([{ type: 'talentGiven', by: spotter, to: play.teller, talent: talents[0] }])
  })

  test('[STORY-8] nobody else does, and not from another hand', () => {
    const { play, spotter, talents } = spotting()
    play.refuses(
      play.listener(2),
      { type: 'giveTalent', talent: talents[0] ?? '' },
      { code: 'notYourRole', role: 'talentSpotter' },
    )
    play.refuses(spotter, { type: 'giveTalent', talent: 'tal-other' }, { code: 'notOffered' })
    play.refuses(play.teller, { type: 'reactToTalent', reaction: 'keep' }, { code: 'chooseFirst' })
  })

  test.each(['keep', 'learn'] as const)('[STORY-9] the storyteller may %s it', (reaction) => {
    const { play, spotter, talents } = spotting()
    const teller = play.teller
    play.does(spotter, { type: 'giveTalent', talent: talents[0] ?? '' })
    play.does(teller, { type: 'reactToTalent', reaction })
    const player = play.game.players[teller]
    expect(reaction === 'keep' ? player?.kept : player?.learning).toEqual([talents[0]])
    expect(play.game.step.name).toBe('insight')
  })

  test('[STORY-9] after "other" the spotter offers once more, then it ends', () => {
    const { play, spotter, talents } = spotting()
    play.does(spotter, { type: 'giveTalent', talent: talents[0] ?? '' })
    play.does(play.teller, { type: 'reactToTalent', reaction: 'other' })
    expect(play.game.step.name).toBe('talent')
    play.does(spotter, { type: 'giveTalent', talent: talents[1] ?? '' })
    play.does(play.teller, { type: 'reactToTalent', reaction: 'other' })
    expect(play.game.step.name).toBe('insight')
    expect(play.game.players[play.teller]?.kept).toEqual([])
  })
})

describe('Laying the insight', () => {
  const insight = () => {
    const play = new Play().tellStory().goTo('story', 'insight')
    return {
      play,
      teller: play.teller,
      starters: play.game.players[play.teller]?.starters ?? [],
      endings: play.game.players[play.teller]?.endings ?? [],
    }
  }

  test('[STORY-10] one of three starters and a chip light the nearest insight space and draw the line', () => {
    const { play, teller, starters, endings } = insight()
    expect(starters).toHaveLength(3)
    const space = play.game.turn?.space
    play.does(teller, { type: 'layInsight', starter: starters[0] ?? '', ending: { kind: 'chip', chip: endings[0] ?? '' } })
    const hex = play.game.board.hexes.indexOf(teller)
    expect(hex).toBeGreaterThanOrEqual(0)
    expect(play.game.board.links).toEqual([{ seat: teller, from: `s${space}`, to: `h${hex}` }])
  })

  test('[STORY-10] only the storyteller, only what is offered, no own words at this level', () => {
    const { play, teller, starters } = insight()
    const ending = { kind: 'chip', chip: 'pic-other' } as const
    play.refuses(
      play.listener(1),
      { type: 'layInsight', starter: starters[0] ?? '', ending },
      { code: 'notYourRole', role: 'storyteller' },
    )
    play.refuses(teller, { type: 'layInsight', starter: starters[0] ?? '', ending }, { code: 'notOffered' })
    play.refuses(
      teller,
      { type: 'layInsight', starter: starters[0] ?? '', ending: { kind: 'words', words: 'ik kan veel' } },
      { code: 'chipsOnly' },
    )
  })

  test('[PASS-2] the insight can be passed', () => {
    const { play, teller } = insight()
    play.does(teller, { type: 'pass' })
    expect(play.game.board.hexes.every((hex) => hex === null)).toBe(true)
    expect(play.game.step.name).toBe('choose')
  })
})
