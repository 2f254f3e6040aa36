/** Ways to choose the points of a study, each in a file of its own. */
import { z } from 'zod'
import type { StudyAxis } from './axis'
import { GridSchema, gridPoints, gridSize } from './grid'
import { LatinHypercubeSchema, latinHypercubePoints } from './latin-hypercube'
import { ListSchema, listPoints } from './list'
import type { StudyValue } from './results-file'

export const DesignSchema = z.discriminatedUnion('kind', [GridSchema, ListSchema, LatinHypercubeSchema])
export type Design = z.infer<typeof DesignSchema>

/** One value of each axis, in their order. */
export type PointValues = readonly StudyValue[]

/** How many points a design has. */
export function designSize(design: Design, axes: readonly StudyAxis[]): number {
  switch (design.kind) {
    case 'grid':
      return gridSize(axes)
    case 'list':
      return design.points.length
    case 'latin-hypercube':
      return design.points
  }
}

export function designPoints(design: Design, axes: readonly StudyAxis[], seed: string): readonly PointValues[] {
  switch (design.kind) {
    case 'grid':
      return gridPoints(axes)
    case 'list':
      return listPoints(design, axes)
    case 'latin-hypercube':
      return latinHypercubePoints(design, axes, seed)
  }
}
