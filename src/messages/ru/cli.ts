/** Слова командной строки. */
import type { cli as english } from '../en/cli'
import type { Translation } from '../shape'

export const cli: Translation<typeof english> = {
  help: `callsim: операторы, стоимость и шансы проекта колл-центра по данным моделирования

  callsim run ФАЙЛ [параметры]  рассчитать проект из файла и вывести показатели
  callsim compare ФАЙЛ [параметры]
                                варианты рядом и то, что изменило бы решение
  callsim check ФАЙЛ            сказать, в порядке ли файл, а если нет, то где ошибка
  callsim verify ПАПКА [параметры]
                                проверить движок по всем эталонным случаям из папки
  callsim pilot ФАЙЛ [параметры]
                                прогноз проекта по его пилоту; файл проекта вместо пилота
                                проживается как пример, с показом того, что вышло
  callsim staff ФАЙЛ [параметры]
                                найти операторов и смены, которые выполняют требования дешевле всего
  callsim sweep ФАЙЛ [параметры]
                                выполнить исследование из файла; при новом запуске продолжить его
  callsim merge ИТОГ ПАПКА …    собрать результаты частей исследования в папку ИТОГ
  callsim worker --redis URL    считать задания исследований из общей очереди

Параметры run
  --setup ID                    только этот вариант
  --replications N              сколько раз прожить проект (по умолчанию как в файле)
  --seed S                      другое зерно: другие люди, другое везение (как в файле)
  --workers N                   число потоков, 0 — только главный (все ядра)
  --json                        JSON вместо таблиц
  --expect HASH                 сказать, совпал ли хеш расчёта; если нет, завершиться с кодом 1
Параметры compare
  --quick                       меньше расчёта, для первого впечатления
  --margins                     и собственные затраты с маржой подрядчика: не для клиента
  --replications N, --seed S, --workers N, --json как выше
Параметры verify
  --family F                    только случаи этого семейства
  --precision P                 quick, normal или full (normal)
  --seed S, --workers N, --json как выше
Параметры pilot
  --rows ТАБЛИЦА                взять строки наблюдений из этого файла CSV
  --until ДЕНЬ                  факт до этого дня, остальное заново
  --team same|new               продолжают операторы пилота или другие (как в файле)
  --share P, --course N, --setup ID
                                для примера: процент базы, какой ход, вариант
  --replications N, --seed S, --workers N, --json как выше
Параметры staff
  --setup ID                    этот вариант (первый)
  --seek ЧТО                    только одно неизвестное: operators, volume, handling-time или target
  --effort E                    quick, normal или thorough (normal)
  --seed S, --workers N, --json как выше
Параметры sweep
  --out ПАПКА                   куда писать результаты (рядом с файлом, под его именем)
  --shard I/N                   только часть I из N: для стольких машин
  --workers N                   число потоков, 0 — только главный (все ядра)
  --redis URL                   отдать задания в очередь для машин, где запущен worker
  --restart                     выбросить прежние результаты из папки
Параметры worker
  --workers N                   число потоков (все ядра)
Параметры всех команд
  --language en|ru              язык слов (как в файле)
  --help, --version

Показатели идут в стандартный вывод, ход расчёта и сообщения — в поток ошибок.
Код завершения: 0 — всё хорошо, 2 — ошибка во входных данных, 1 — сбой программы или расхождение с эталоном или хешем.`,
  error: 'callsim: {{message}}',
  seeHelp: 'Справка: callsim --help',
  unknownOption: 'неизвестный параметр {{option}}',
  valueMissing: 'параметру {{option}} нужно значение',
  noValue: 'параметру {{option}} значение не нужно',
  wholeNumber: '{{option}}: нужно целое число от {{least}} до {{most}}, а не {{found}}',
  unknownLanguage: '--language: en или ru, а не {{found}}',
  seedLength: '--seed: от 1 до 40 знаков',
  hashForm: '--expect: нужен хеш из 32 знаков 0–9 и a–f, а не {{found}}',
  unknownCommand: 'неизвестная команда {{found}}: есть run, compare, check, verify, pilot, staff, sweep, merge и worker',
  commandNeeded:
    'укажите, что делать: run ФАЙЛ, compare ФАЙЛ, check ФАЙЛ, verify ПАПКА, pilot ФАЙЛ, staff ФАЙЛ, sweep ФАЙЛ, merge ИТОГ ПАПКА … или worker --redis URL',
  fileNeeded: 'укажите файл проекта',
  folderNeeded: 'укажите папку со случаями',
  unknownPrecision: '--precision: одно из {{known}}, а не {{found}}',
  oneFile: 'за один раз — один файл проекта; лишнее: {{found}}',
  fileMissing: '{{file}}: такого файла нет',
  fileFolder: '{{file}}: это папка, а не файл проекта',
  fileUnreadable: '{{file}}: не удаётся прочитать ({{reason}})',
  problem: '{{file}}: {{problem}}',
  problemAt: '{{file}}: {{path}}: {{problem}}',
  furtherProblems_one: '… и ещё {{count}} ошибка',
  furtherProblems_few: '… и ещё {{count}} ошибки',
  furtherProblems_many: '… и ещё {{count}} ошибок',
  furtherProblems_other: '… и ещё {{count}} ошибки',
  unknownSetup: 'нет варианта {{found}}; есть {{known}}',
  inOrder: '{{file}}: в порядке. {{name}}; варианты: {{setups}}',
  fault: 'сбой: {{reason}}',
  interrupted: 'остановлено, прогонов: {{done}}',
  interruptedEarly: 'остановлено до первых показателей',
  progress: '{{progress}}, {{remaining}}',
  head: '{{replications}}, зерно {{seed}}, движок {{engine}}, расчёт {{hash}}',
  hashEqual: 'совпадает: расчёт {{hash}}; {{replications}}, зерно {{seed}}, движок {{engine}}',
  hashDiffers:
    'не совпадает: ожидался расчёт {{expected}}, получен {{hash}}; {{replications}}, зерно {{seed}}, движок {{engine}}. Хеш повторяется, только если те же содержание файла, варианты, число прогонов, зерно и движок.',
  setup: '{{name}} ({{kind}}, {{id}})',
  staff: 'по графику: {{operators}}, в штате: {{employed}}; первый звонок {{date}}, рабочий день {{day}} после подписания',
  column: { measure: 'Показатель', mean: 'Среднее', meanInterval: 'Интервал среднего, 95 %', outcomes: '95 из 100 в пределах', marks: '' },
  section: { project: 'Проект', ledger: 'Деньги', chances: 'Шансы достичь целей', targets: 'Показатели источника', comparison: '{{b}} против {{a}}' },
  verify: {
    skipped: '{{family}}: пропущено, это семейство пока не моделируется',
    noFolder: '{{folder}}: такой папки нет',
    noCases: '{{folder}}: в папке нет случаев',
    noFamily: '{{folder}}: в папке нет случаев семейства {{family}}',
    again_one: 'ещё раз проверяется {{count}} случай: другие звонящие, и их вдвое больше',
    again_few: 'ещё раз проверяются {{count}} случая: другие звонящие, и их вдвое больше',
    again_many: 'ещё раз проверяются {{count}} случаев: другие звонящие, и их вдвое больше',
    again_other: 'ещё раз проверяется {{count}} случая: другие звонящие, и их вдвое больше',
    progress: '{{done}} из {{of}} случаев',
    summary: 'сходится {{within}} из {{figures}} показателей',
    of: '{{within}} из {{figures}}',
    family: 'Семейство',
    within: 'Сходится',
    worst: 'Наибольшее z',
    meanSquare: 'Среднее z²',
    agrees: 'сходится',
    differs: 'РАСХОЖДЕНИЕ',
    case: 'Случай',
    figure: 'Показатель',
    expected: 'Эталон',
    obtained: 'Получено',
  },
  ofDays: 'дней',
  total: 'Итого, {{vat}}',
  allGoals: 'Все цели вместе',
  met: 'достигнуто в {{share}} ({{range}})',
}
