/** The simulating worker of the page as it is, which may be told to come to a bad end. */
import '../../../src/workers/sim.worker'
import { commit, isMisdeed } from './misdeeds'

addEventListener('message', ({ data }) => {
  if (isMisdeed(data)) commit(data.misdeed)
})
