import { iconOf } from '../../cards.ts'
import { actorOf, type StepProps } from '../../game.ts'
import { isPointing } from '../../hand.ts'
import { useWords } from '../../say.ts'
import { tap } from '../../tap.ts'
import { useChoice } from '../../useChoice.ts'
import { Actions, Finish } from '../Actions.tsx'
import { Badge } from '../Badge.tsx'
import { Choices } from '../Choices.tsx'
import { Icon } from '../Icon.tsx'
import { Hints, Paper } from '../Paper.tsx'
import { Pointing } from '../shared/Pointing.tsx'

/** Introductie: everybody chooses a picture in secret, then each says one sentence about it. */
export function ChoosePicture(props: StepProps) {
  const { view, me, table } = props
  const { say, card } = useWords()
  const [picture, choose] = useChoice(me.picture, (id) => tap(me.seat, { type: 'choosePicture', picture: id }))
  const options = me.pictures.map((id) => ({ id, title: card(id).text, icon: iconOf(id) }))
  if (isPointing(view, me))
    return (
      <Pointing
        {...props}
        title={card(table?.prompt).text || say('picture.legend')}
        look="pictures"
        options={options}
        onPick={choose}
      />
    )
  return (
    <>
      <div class="step">
        {table?.prompt && <p class="prompt">{card(table.prompt).text}</p>}
        <Choices
          legend={say('picture.legend')}
          hideLegend
          note={say(picture === null ? 'picture.private' : 'picture.changeable')}
          look="pictures"
          options={options}
          value={picture}
          onPick={choose}
        />
      </div>
      <Actions me={me} />
    </>
  )
}

export function SharePicture({ view, me, table, names }: StepProps) {
  const { say, card } = useWords()
  const actor = actorOf(view)
  const pictures = [...(table?.pictures ?? [])].sort((one, other) => +(other.seat === actor) - +(one.seat === actor))
  return (
    <>
      <div class="step">
        {table?.prompt && <p class="prompt">{card(table.prompt).text}</p>}
        <ul class="shared">
          {pictures.map(({ seat, picture }) => (
            <li key={seat} class={seat === actor ? 'shared-picture shared-now' : 'shared-picture'}>
              <Icon name={iconOf(picture) ?? 'cards'} size={seat === actor ? 72 : 44} />
              <span class="shared-words">
                <span class="shared-name">
                  <Badge seat={seat} size={28} /> {names[seat]}
                </span>
                <span>{card(picture).text}</span>
              </span>
            </li>
          ))}
        </ul>
        {pictures.length === 0 && <Paper>{say('picture.mine')}</Paper>}
        {table?.prompt && me.seat === actor && <Hints id={table.prompt} />}
      </div>
      <Actions me={me}>{me.can.includes('finish') && <Finish me={me} label={say('button.said')} />}</Actions>
    </>
  )
}
