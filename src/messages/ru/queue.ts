/** Слова об очереди между машинами. */
import type { queue as english } from '../en/queue'
import type { Translation } from '../shape'

export const queue: Translation<typeof english> = {
  address: '--redis: нужен адрес вида redis://host:6379',
  missing: 'для --redis нужны пакеты bullmq и ioredis, а их здесь нет ({{reason}}): их установит npm install --include=optional',
  unreachable: 'Redis по адресу {{address}} не отвечает: {{reason}}',
  away: 'связи с Redis нет ({{reason}}): ждём, пока она вернётся',
  back: 'связь с Redis восстановлена',
  workers_one: 'порции берёт {{count}} исполнитель, потоков: {{threads}}',
  workers_few: 'порции берут {{count}} исполнителя, потоков: {{threads}}',
  workers_many: 'порции берут {{count}} исполнителей, потоков: {{threads}}',
  workers_other: 'порции берут {{count}} исполнителя, потоков: {{threads}}',
  noWorkers: 'порции пока никто не берёт: запустите исполнителя на любой машине командой callsim worker --redis URL',
  otherWorkers: 'исполнители с движком {{others}} не берут эти порции движка {{engine}}: версии должны совпадать',
  otherStudies: 'в очереди исследования с движком {{others}}: этот исполнитель с движком {{engine}} не берёт их порции, версии должны совпадать',
  taking: 'порции берутся с {{address}}: потоков {{threads}}, движок {{engine}}',
  notDone: 'порция {{id}} не выполнена: {{reason}}',
  done_one: 'выполнена {{count}} порция',
  done_few: 'выполнено {{count}} порции',
  done_many: 'выполнено {{count}} порций',
  done_other: 'выполнено {{count}} порции',
  leaving: 'заканчиваются начатые порции; ещё раз Ctrl+C — сразу',
}
