import { Icon } from './Icon.tsx'
import { Press, type Work } from './Press.tsx'
import { SettingsButton } from './SettingsButton.tsx'

/** A whole screen with one thing to know, and at most one thing to do. */
export function Message({
  title,
  text,
  button,
  icon,
  onPress,
}: Readonly<{ title: string; text: string; button?: string; icon: string; onPress?: Work }>) {
  return (
    <main class="message">
      <Icon name={icon} size={64} />
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      {button && onPress && (
        <Press look="main" onPress={onPress}>
          {button}
        </Press>
      )}
      <SettingsButton />
    </main>
  )
}
