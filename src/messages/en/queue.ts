/** Words about the queue between machines. */
export const queue = {
  address: '--redis must be an address like redis://host:6379',
  missing: '--redis needs the packages bullmq and ioredis, which are not here ({{reason}}): npm install --include=optional brings them',
  unreachable: 'Redis at {{address}} does not answer: {{reason}}',
  away: 'Redis is away ({{reason}}): waiting until it comes back',
  back: 'Redis is back',
  workers_one: 'batches are taken by {{count}} worker, threads: {{threads}}',
  workers_other: 'batches are taken by {{count}} workers, threads: {{threads}}',
  noWorkers: 'nobody takes the batches yet: start a worker on any machine with callsim worker --redis URL',
  otherWorkers: 'workers with engine {{others}} leave these batches of engine {{engine}} alone: both must have the same version',
  otherStudies:
    'studies with engine {{others}} are on the queue: this worker with engine {{engine}} leaves their batches alone, both must have the same version',
  taking: 'taking batches from {{address}}: threads {{threads}}, engine {{engine}}',
  notDone: 'batch {{id}} not done: {{reason}}',
  done_one: '{{count}} batch done',
  done_other: '{{count}} batches done',
  leaving: 'finishing the batches in hand; at once with another Ctrl+C',
} as const
