import './styles/tokens.css'
import './styles/base.css'
import './styles/settings.css'
import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import { later } from './later.tsx'
import { useRoute } from './route.ts'
import { useWords } from './say.ts'
import { Home } from './screens/Home.tsx'
import { Join } from './screens/Join.tsx'
import { useLook } from './useLook.ts'

/** Picks a screen from the address. Only the first two come with the page. */
const Play = later(() => import('./screens/Play.tsx').then((part) => part.Play))
const Sheet = later(() => import('./screens/Sheet.tsx').then((part) => part.Sheet))
const Stage = later(() => import('./screens/Stage.tsx').then((part) => part.default))
const Mentor = later(() => import('./screens/Mentor.tsx').then((part) => part.Mentor))
const Control = later(() => import('./screens/Control.tsx').then((part) => part.Control))

function App() {
  const { say, language } = useWords()
  const route = useRoute()
  useLook(route.screen !== 'stage')
  useEffect(() => {
    document.documentElement.lang = language
    document.title = say('app.title')
  }, [language])

  switch (route.screen) {
    case 'home':
      return <Home />
    case 'join':
      return <Join code={route.code} />
    case 'play':
      return <Play />
    case 'sheet':
      return <Sheet />
    case 'stage':
      return <Stage lessonId={route.lesson} />
    case 'mentor':
      return <Mentor code={route.code} />
    case 'control':
      return <Control lessonId={route.lesson} />
  }
}

const root = document.getElementById('app')
if (root) render(<App />, root)
