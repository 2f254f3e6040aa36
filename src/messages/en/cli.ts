/** Words of the command line. */
export const cli = {
  help: `callsim: operators, cost and chances of a call-centre project, simulated

  callsim run FILE [options]    simulate the project in FILE and print its figures
  callsim compare FILE [options]
                                its set-ups beside each other, and what would turn the decision
  callsim check FILE            say whether FILE is in order, and if not, where
  callsim verify FOLDER [options]
                                put every case of truth in FOLDER to the engine
  callsim pilot FILE [options]  forecast a project from its pilot; a project file instead
                                is lived through as an example, with the reveal
  callsim staff FILE [options]  find the operators and shifts that keep the targets at least cost
  callsim sweep STUDY [options] run the parameter study in STUDY; started again, it goes on
  callsim merge OUT FOLDER …    join the results of a study's parts in the folder OUT
  callsim worker --redis URL    do batches of studies that others put on a queue

Options of run
  --setup ID                    only this set-up
  --replications N              how often the project is lived through (as the file says)
  --seed S                      another seed: other people, other luck (as the file says)
  --workers N                   threads, 0 for none beside the main one (all cores)
  --json                        JSON instead of tables
  --expect HASH                 say whether the run has this hash; if not, end with 1
Options of compare
  --quick                       less work, for a first impression
  --margins                     the vendor's own cost and margin, too: not for the client
  --replications N, --seed S, --workers N, --json as above
Options of verify
  --family F                    only the cases of this family
  --precision P                 quick, normal or full (normal)
  --seed S, --workers N, --json as above
Options of pilot
  --rows TABLE                  take the observed rows from this CSV file
  --until DAY                   actual figures up to this day, the rest anew
  --team same|new               the operators of the pilot go on, or others (as the file says)
  --share P, --course N, --setup ID
                                of an example: per cent of the list, which course, set-up
  --replications N, --seed S, --workers N, --json as above
Options of staff
  --setup ID                    this set-up (the first one)
  --seek UNKNOWN                one unknown only: operators, volume, handling-time or target
  --effort E                    quick, normal or thorough (normal)
  --seed S, --workers N, --json as above
Options of sweep
  --out FOLDER                  where its results go (beside STUDY, with its name)
  --shard I/N                   only part I of N, for as many machines
  --workers N                   threads, 0 for none beside the main one (all cores)
  --redis URL                   put its batches on a queue for workers on any machine
  --restart                     throw earlier results in the folder away
Options of worker
  --workers N                   threads (all cores)
Options of all
  --language en|ru              language of the words (that of the file)
  --help, --version

Figures go to standard output, progress and messages to standard error.
Ends with 0 when all is well, 2 when the input is at fault, 1 when the program is or a figure or hash does not agree.`,
  error: 'callsim: {{message}}',
  seeHelp: 'See callsim --help',
  unknownOption: 'unknown option {{option}}',
  valueMissing: '{{option}} needs a value',
  noValue: '{{option}} takes no value',
  wholeNumber: '{{option}} must be a whole number from {{least}} to {{most}}, not {{found}}',
  unknownLanguage: '--language must be en or ru, not {{found}}',
  seedLength: '--seed must have 1 to 40 characters',
  hashForm: '--expect must be a hash of 32 digits 0–9 and a–f, not {{found}}',
  unknownCommand: 'unknown command {{found}}: it is run, compare, check, verify, pilot, staff, sweep, merge or worker',
  commandNeeded:
    'say what to do: run FILE, compare FILE, check FILE, verify FOLDER, pilot FILE, staff FILE, sweep STUDY, merge OUT FOLDER … or worker --redis URL',
  fileNeeded: 'name the project file',
  folderNeeded: 'name the folder with the cases',
  unknownPrecision: '--precision must be one of {{known}}, not {{found}}',
  oneFile: 'one project file at a time, not {{found}} too',
  fileMissing: '{{file}}: there is no such file',
  fileFolder: '{{file}}: this is a folder, not a project file',
  fileUnreadable: '{{file}}: cannot be read ({{reason}})',
  problem: '{{file}}: {{problem}}',
  problemAt: '{{file}}: {{path}}: {{problem}}',
  furtherProblems_one: '… and {{count}} more problem',
  furtherProblems_other: '… and {{count}} more problems',
  unknownSetup: 'there is no set-up {{found}}: it is {{known}}',
  inOrder: '{{file}}: in order. {{name}}; set-ups: {{setups}}',
  fault: 'fault: {{reason}}',
  interrupted: 'stopped after {{done}} replications',
  interruptedEarly: 'stopped before the first figures',
  progress: '{{progress}}, {{remaining}}',
  head: '{{replications}}, seed {{seed}}, engine {{engine}}, run {{hash}}',
  hashEqual: 'equal: run {{hash}}; {{replications}}, seed {{seed}}, engine {{engine}}',
  hashDiffers:
    'not equal: expected run {{expected}}, found run {{hash}}; {{replications}}, seed {{seed}}, engine {{engine}}. A run has the same hash only with the same content of the file, set-ups, replications, seed and engine.',
  setup: '{{name}} ({{kind}}, {{id}})',
  staff: '{{operators}} scheduled, {{employed}} employed; first call on {{date}}, working day {{day}} after signing',
  column: { measure: 'Measure', mean: 'Mean', meanInterval: 'Interval of the mean, 95 %', outcomes: '95 of 100 end in', marks: '' },
  section: { project: 'Project', ledger: 'Money', chances: 'Chances of the goals', targets: 'Figures of the source', comparison: '{{b}} against {{a}}' },
  verify: {
    skipped: '{{family}}: passed over, it is not simulated yet',
    noFolder: '{{folder}}: there is no such folder',
    noCases: '{{folder}}: there are no cases in it',
    noFamily: '{{folder}}: there are no cases of the family {{family}} in it',
    again_one: '{{count}} case is looked at once more, with other callers and twice as many',
    again_other: '{{count}} cases are looked at once more, with other callers and twice as many',
    progress: '{{done}} of {{of}} cases',
    summary: '{{within}} of {{figures}} figures agree',
    of: '{{within}} of {{figures}}',
    family: 'Family',
    within: 'Figures that agree',
    worst: 'Worst z',
    meanSquare: 'Mean z²',
    agrees: 'agrees',
    differs: 'DIFFERS',
    case: 'Case',
    figure: 'Figure',
    expected: 'Expected',
    obtained: 'Obtained',
  },
  ofDays: 'days',
  total: 'Total, {{vat}}',
  allGoals: 'All goals together',
  met: 'met in {{share}} ({{range}})',
} as const
