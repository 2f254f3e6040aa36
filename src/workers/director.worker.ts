import { expose } from 'comlink'
import { directorOver } from './director'
import { pageWorker } from './page-worker'

expose(directorOver(pageWorker, navigator.hardwareConcurrency || 2))
