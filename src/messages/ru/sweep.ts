/** Слова об исследованиях в командной строке. */
import type { sweep as english } from '../en/sweep'
import type { Translation } from '../shape'

export const sweep: Translation<typeof english> = {
  studyNeeded: 'укажите файл исследования',
  partsNeeded: 'укажите папку для целого, затем папки частей: merge ИТОГ ПАПКА …',
  redisNeeded: 'укажите очередь: worker --redis redis://ХОСТ:6379',
  redisOrWorkers: 'либо --redis, либо --workers: при очереди число потоков задаёт каждый worker',
  noFile: 'команде worker файл не нужен; лишнее: {{found}}',
  shardForm: '--shard: номер части и число частей, от 1/4 до 4/4 для четырёх машин, а не {{found}}',
  badPoint: '{{file}}: точка {{point}} ({{values}}): {{path}}: {{problem}}',
  badPoints: '{{file}}: расчёт не начат: не все точки исследования — проекты, которые можно рассчитать.',
  otherStudy:
    '{{folder}}: здесь результаты другого исследования — файл исследования или проект с тех пор изменился. Укажите другую папку --out или --restart, чтобы их выбросить.',
  otherEngine: '{{folder}}: здесь результаты движка {{found}}, а этот — {{engine}}; смешивать их нельзя. Укажите другую папку --out или --restart.',
  noResults: '{{folder}}: в папке нет результатов исследования',
  damaged: '{{file}}: строку {{line}} не удаётся прочитать',
  differs: '{{folder}}: другие результаты, чем в {{first}}; части складываются, только если файл исследования, проект и движок одни и те же',
  unequal: '{{folder}}: у точки {{point}} здесь другие показатели, чем в другой части, а так быть не должно',
  resumed: 'продолжение: готово точек {{done}} из {{of}}',
  progress: 'точек {{done}} из {{of}}, {{share}}, {{remaining}}',
  failed: 'точка {{point}} ({{values}}) осталась без ответа: {{reason}}',
  stopped: 'остановлено; та же команда продолжит с этого места',
  finished: '{{file}}: точек {{done}} из {{of}}',
  missing: 'нет точек: {{points}}',
  more: 'и ещё {{count}}',
}
