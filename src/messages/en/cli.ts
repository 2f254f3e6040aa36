/** Words of the command line. */
export const cli = {
  help: `callsim: operators, cost and chances of a call-centre project, simulated

  callsim run FILE [options]    simulate the project in FILE and print its figures
  callsim check FILE            say whether FILE is in order, and if not, where

Options of run
  --setup ID                    only this set-up
  --replications N              how often the project is lived through (as the file says)
  --seed S                      another seed: other people, other luck (as the file says)
  --workers N                   threads, 0 for none beside the main one (all cores)
  --json                        JSON instead of tables
Options of both
  --language en|ru              language of the words (that of the file)
  --help, --version

Figures go to standard output, progress and messages to standard error.
Ends with 0 when all is well, 2 when the input is at fault, 1 when the program is.`,
  error: 'callsim: {{message}}',
  seeHelp: 'See callsim --help',
  unknownOption: 'unknown option {{option}}',
  valueMissing: '{{option}} needs a value',
  noValue: '{{option}} takes no value',
  wholeNumber: '{{option}} must be a whole number from {{least}} to {{most}}, not {{found}}',
  unknownLanguage: '--language must be en or ru, not {{found}}',
  seedLength: '--seed must have 1 to 40 characters',
  unknownCommand: 'unknown command {{found}}: it is run or check',
  commandNeeded: 'say what to do: run FILE or check FILE',
  fileNeeded: 'name the project file',
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
  setup: '{{name}} ({{kind}}, {{id}})',
  staff: '{{operators}} scheduled, {{employed}} employed; first call on {{date}}, working day {{day}} after signing',
  column: { measure: 'Measure', mean: 'Mean', meanInterval: 'Interval of the mean, 95 %', outcomes: '95 of 100 end in', marks: '' },
  section: { project: 'Project', ledger: 'Money', chances: 'Chances of the goals', targets: 'Figures of the source', comparison: '{{b}} against {{a}}' },
  ofDays: 'days',
  total: 'Total, {{vat}}',
  allGoals: 'All goals together',
  met: 'met in {{share}} ({{range}})',
} as const
