/** The app on one page: theme, routes, and the shell around the pages. */
import { MantineProvider } from '@mantine/core'
import { lazy, Suspense, use } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { HomePage } from './pages/home/home-page'
import { FaultBoundary } from './shell/fault-boundary'
import { FileDrop } from './shell/file-drop'
import { ProblemsDialog } from './shell/problems-dialog'
import { Shell } from './shell/shell'
import { useShortcuts } from './shell/use-shortcuts'
import { useProjectStore } from './store/project'
import { cssVariables, schemeManager, theme } from './theme'

const AnswerPage = lazy(async () => ({ default: (await import('./pages/answer/answer-page')).AnswerPage }))
const ComparePage = lazy(async () => ({ default: (await import('./pages/compare/compare-page')).ComparePage }))
const ProjectPage = lazy(async () => ({ default: (await import('./pages/project/project-page')).ProjectPage }))
const ValidationFrame = lazy(async () => ({ default: (await import('./pages/validation/validation-frame')).ValidationFrame }))
const ValidationPage = lazy(async () => ({ default: (await import('./pages/validation/validation-page')).ValidationPage }))

function Pages({ ready }: { readonly ready: Promise<void> }) {
  use(ready)
  const open = useProjectStore((state) => state.project !== undefined)
  if (!open) {
    return (
      <Switch>
        <Route path="/" component={HomePage} />
        <Route path="/validation">
          <Suspense fallback={null}>
            <ValidationFrame />
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
              <Route path="/compare" component={ComparePage} />
              <Route path="/project/*?" component={ProjectPage} />
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
          <ProblemsDialog />
        </Router>
      </FaultBoundary>
    </MantineProvider>
  )
}
