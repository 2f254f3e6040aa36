import { expose } from 'comlink'
import { type Director, directorOver } from './director'
import { holdLife } from './life'
import { pageWorker } from './page-worker'

const life = holdLife()
const director = directorOver(pageWorker, navigator.hardwareConcurrency || 2)

expose({
  ...director,
  workers: () => life.then(() => director.workers()),
  run: (...given: Parameters<Director['run']>) => life.then(() => director.run(...given)),
  closedForms: (...given: Parameters<Director['closedForms']>) => life.then(() => director.closedForms(...given)),
  decision: (...given: Parameters<Director['decision']>) => life.then(() => director.decision(...given)),
  staffing: (...given: Parameters<Director['staffing']>) => life.then(() => director.staffing(...given)),
  pilot: (...given: Parameters<Director['pilot']>) => life.then(() => director.pilot(...given)),
  pilotExample: (...given: Parameters<Director['pilotExample']>) => life.then(() => director.pilotExample(...given)),
  frontier: (...given: Parameters<Director['frontier']>) => life.then(() => director.frontier(...given)),
})
