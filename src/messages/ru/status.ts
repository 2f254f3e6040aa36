/** Words of the status bar, in Russian. */
import type { status as en } from '../en/status'
import type { Translation } from '../shape'

export const status: Translation<typeof en> = {
  saved: 'Сохранено в этом браузере {{time}}',
  unsaved: 'Изменений пока нет',
  saving: 'Сохраняется…',
  failed: 'Не сохранено: браузер не даёт места. Сохраните файл.',
  replications_one: '{{count}} прогон',
  replications_few: '{{count}} прогона',
  replications_many: '{{count}} прогонов',
  replications_other: '{{count}} прогона',
  precision: 'погрешность стоимости ±{{share}}',
  workers_one: '{{count}} поток',
  workers_few: '{{count}} потока',
  workers_many: '{{count}} потоков',
  workers_other: '{{count}} потока',
  noWorkers: 'потоков здесь нет: медленнее',
  seed: 'зерно {{seed}}',
  engine: 'движок {{version}}',
  run: 'расчёт {{hash}}',
  printed: 'напечатано {{date}}',
  waiting: 'Запуск…',
  progress: '{{done}} из {{of}} прогонов',
  remaining: 'осталось {{time}}',
  stop: 'Остановить',
  again: 'Пересчитать',
  stopped: 'остановлено: {{done}} из {{of}}',
  stale: 'устарело',
  runFailed: 'Расчёт не удался: {{reason}}',
}
