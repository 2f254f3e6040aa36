/** The app on one page: theme, routes, and the shell around the pages. */
import { MantineProvider } from '@mantine/core'
import { Suspense, use, useEffect, useState } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import {
  AnswerPage,
  ComparePage,
  fetchAhead,
  MoneyPage,
  PilotPage,
  ProblemsDialog,
  ProjectPage,
  Shell,
  StaffingPage,
  StudyFrame,
  StudyPage,
  ValidationFrame,
  ValidationPage,
} from './lazy-pages'
import { SAMPLE, scenario } from './library'
import { HomePage } from './pages/home/home-page'
import { FaultBoundary } from './shell/fault-boundary'
import { FileDrop } from './shell/file-drop'
import { useShortcuts } from './shell/use-shortcuts'
import { useProjectStore } from './store/project'
import { useRefusedFile } from './store/refused-file'
import { cssVariables, schemeManager, theme } from './theme'

function Pages({ ready }: { readonly ready: Promise<void> }) {
  use(ready)
  const open = useProjectStore((state) => state.project !== undefined)
  // what Home shows comes before what the next click needs
  useEffect(() => void scenario(SAMPLE).then(() => fetchAhead()), [])
  if (!open) {
    return (
      <Switch>
        <Route path="/" component={HomePage} />
        <Route path="/validation">
          <Suspense fallback={null}>
            <ValidationFrame />
          </Suspense>
        </Route>
        <Route path="/study">
          <Suspense fallback={null}>
            <StudyFrame />
          </Suspense>
        </Route>
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
    )
  }
  return (
    <Switch>
      <Route path="/" component={HomePage} />
      <Route>
        <Shell>
          <Suspense fallback={null}>
            <Switch>
              <Route path="/answer" component={AnswerPage} />
              <Route path="/staffing" component={StaffingPage} />
              <Route path="/compare" component={ComparePage} />
              <Route path="/money" component={MoneyPage} />
              <Route path="/project/*?" component={ProjectPage} />
              <Route path="/pilot/*?" component={PilotPage} />
              <Route path="/study" component={StudyPage} />
              <Route path="/validation" component={ValidationPage} />
              <Route>
                <Redirect to="/answer" replace />
              </Route>
            </Switch>
          </Suspense>
        </Shell>
      </Route>
    </Switch>
  )
}

/** The dialog about a file that could not be opened: fetched with the first of them, and kept. */
function RefusedFile() {
  const refused = useRefusedFile((state) => state.refused !== undefined)
  const [met, setMet] = useState(refused)
  if (refused && !met) setMet(true)
  return met ? (
    <Suspense fallback={null}>
      <ProblemsDialog />
    </Suspense>
  ) : null
}

export function App({ ready }: { readonly ready: Promise<void> }) {
  useShortcuts()
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} colorSchemeManager={schemeManager} defaultColorScheme="auto">
      <FaultBoundary>
        <Router hook={useHashLocation}>
          <FileDrop />
          <Suspense fallback={null}>
            <Pages ready={ready} />
          </Suspense>
          <RefusedFile />
        </Router>
      </FaultBoundary>
    </MantineProvider>
  )
}
