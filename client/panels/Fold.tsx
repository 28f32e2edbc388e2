import type { ComponentChildren } from 'preact'
import { useWords } from '../say.ts'
import { Icon } from './Icon.tsx'

/** A choice that has been made: one line, with a way back into it. */
export function Fold({
  label,
  value,
  icon,
  onChange,
}: Readonly<{ label: string; value: string; icon?: string | undefined; onChange?: (() => void) | undefined }>) {
  const { say } = useWords()
  return (
    <div class="fold">
      {icon && <Icon name={icon} size={26} />}
      <span class="fold-words">
        <span class="fold-label">{label}</span>
        <span>{value}</span>
      </span>
      {onChange && (
        <button type="button" class="button small plain" onClick={onChange}>
          {say('button.change')} <span class="hidden">{label}</span>
        </button>
      )}
    </div>
  )
}

export const Folds = ({ children }: Readonly<{ children: ComponentChildren }>) => <div class="folds">{children}</div>
