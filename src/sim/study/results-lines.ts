/** The lines of a results file as they are written: the same study gives the same bytes, whoever did the batches. */
import { ENGINE_VERSION } from '../experiment/version'
import { RESULTS_FORMAT, RESULTS_VERSION, type StudyField, type StudyHeader, type StudyPoint } from './results-file'
import { type Study, valuesAt } from './study'
import type { StudySetup } from './summary'

export function headerOf(study: Study): StudyHeader {
  const { name, seed, hash, project, info, points } = study
  return {
    format: RESULTS_FORMAT,
    version: RESULTS_VERSION,
    engine: ENGINE_VERSION,
    seed,
    study: hash,
    name,
    language: project.language,
    currency: project.currency,
    vat: project.vat,
    fields: fieldsOf(study),
    info,
    points: points.length,
  }
}

/** The answer at a point: its set-ups in the order of the study. */
export function pointOf(study: Study, point: number, setups: ReadonlyMap<string, StudySetup>): StudyPoint {
  const told = study.setups.flatMap((id): [string, StudySetup][] => {
    const setup = setups.get(id)
    return setup === undefined ? [] : [[id, setup]]
  })
  return { point, values: valuesAt(study, point), setups: Object.fromEntries(told) }
}

function fieldsOf({ axes, points, scattered }: Study): StudyField[] {
  return axes.map(({ id, name, idPath, field, multiply, values }, place) => ({
    id,
    ...(name !== undefined && { name }),
    path: idPath,
    ...(field !== undefined && { field }),
    ...(multiply && { multiply }),
    ...((!scattered || values !== undefined) && {
      values: values === undefined || !scattered ? [...new Set(points.map((point) => point[place]))] : [...values],
    }),
  }))
}
