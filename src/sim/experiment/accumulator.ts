import type { Counts } from '../centre/counts'
import type { Model } from '../centre/model'
import type { Project } from '../project/schema'
import type { Weighting } from '../stats/control-variate'
import { compareAll } from './compare'
import { type Controls, type ControlValues, controlsOf, controlValuesOf, weightingFrom } from './controls'
import { runHash } from './fingerprint'
import type { Measure } from './measure'
import { type Reader, Readers } from './readers'
import { type Reading, type Sample, sampleOf } from './reading'
import type { RunReport } from './results'
import { setupResult } from './setup-result'
import { ENGINE_VERSION } from './version'

interface Part {
  readonly reader: Reader
  /** By replication; batches may come in any order. */
  readonly readings: Reading[]
  /** Replications there without a gap from the first on. */
  complete: number
}

/**
 * What came in of a run so far. Each replication is read once, when it comes; a report then speaks of the replications that all set-ups
 * have, counted from the first one without a gap, so that it does not depend on the order of the batches.
 */
export class RunAccumulator {
  private readonly project: Project
  private readonly seed: string
  private readonly parts: ReadonlyMap<string, Part>
  /** The callers whom all set-ups meet, read from the first one, by replication. */
  private readonly first: string | undefined
  private readonly controls: Controls | undefined
  private readonly controlValues: ControlValues[] = []

  constructor(project: Project, seed: string, setups: readonly string[] = project.setups.map(({ id }) => id), readers = new Readers()) {
    this.project = project
    this.seed = seed
    const ordered = project.setups.filter(({ id }) => setups.includes(id))
    const parts = readers.of(project, ordered).map((reader): Part => ({ reader, readings: [], complete: 0 }))
    this.parts = new Map(parts.map((part) => [part.reader.frame.setup.id, part]))
    this.first = ordered[0]?.id
    this.controls = parts[0] && controlsOf(parts[0].reader.frame)
  }

  /** What the replications of a set-up are simulated from. */
  modelOf(setup: string): Model {
    return this.partOf(setup).reader.frame.model
  }

  /** Replications `from`, `from + 1`, … of a set-up. */
  add(setup: string, from: number, counts: readonly Counts[]): void {
    const part = this.partOf(setup)
    counts.forEach((one, at) => {
      part.readings[from + at] = part.reader.read(one)
      if (setup === this.first && this.controls) this.controlValues[from + at] = controlValuesOf(this.controls, one)
    })
    while (part.readings[part.complete] !== undefined) part.complete++
  }

  /** Replications that every set-up has. */
  get replications(): number {
    return [...this.parts.values()].reduce((least, { complete }) => Math.min(least, complete), Number.POSITIVE_INFINITY)
  }

  private partOf(setup: string): Part {
    const part = this.parts.get(setup)
    if (part === undefined) throw new RangeError(`No set-up ${setup} in this run`)
    return part
  }

  /** The answer so far; at least one replication of every set-up is needed. */
  report(): RunReport {
    const { project, seed, replications } = this
    if (!(replications >= 1) || replications === Number.POSITIVE_INFINITY) throw new RangeError('A report needs a replication of every set-up')
    const known = [...this.parts.values()].map(({ reader: { frame, catalogue }, readings }) => ({
      frame,
      catalogue,
      readings: readings.slice(0, replications),
    }))
    const weighting = weightingFrom(this.controlValues.slice(0, replications))
    const told = known.map(({ frame, catalogue, readings }) => ({ frame, readings, samples: samplesOf(catalogue, readings, weighting) }))
    return {
      project: project.name,
      language: project.language,
      currency: project.currency,
      vat: project.vat,
      engine: ENGINE_VERSION,
      seed,
      replications,
      hash: runHash(
        project,
        seed,
        told.map(({ frame, readings }) => ({ setup: frame.setup.id, fingerprints: readings.map(({ replication }) => replication.fingerprint) })),
      ),
      setups: told.map(({ frame, readings, samples }) => setupResult(frame, readings, samples, weighting)),
      comparisons: compareAll(told.map(({ frame, samples }) => ({ setup: frame.setup.id, samples }))),
    }
  }
}

function samplesOf(catalogue: readonly Measure[], readings: readonly Reading[], weighting: Weighting | undefined): ReadonlyMap<string, Sample> {
  return new Map(catalogue.map((measure, place) => [measure.info.key, { ...sampleOf(measure, place, readings), weighting }]))
}
