import { useStore } from '../store.ts'

/** Why something did not happen, for a few seconds; it blocks nothing. */
export function NoticeLine() {
  const notice = useStore((state) => state.notice)
  return (
    <div class="notices">
      <p role="status">{notice && !notice.urgent && <Text key={notice.key} text={notice.text} />}</p>
      <p role="alert">{notice?.urgent && <Text key={notice.key} text={notice.text} />}</p>
    </div>
  )
}

const Text = ({ text }: Readonly<{ text: string }>) => <span class="notice">{text}</span>
