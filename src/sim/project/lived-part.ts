import type { Project } from './schema'

/**
 * What a run depends on: all of the project but who it is for, where values come from, and what is asked of the run afterwards. Whoever notes a source, marks
 * a vendor or wishes for other staffing has the same run as before.
 */
export function livedPart(project: Project): Partial<Project> {
  const { $schema: _schema, client: _client, summary: _summary, sources: _sources, decision: _decision, staffing: _staffing, ...lived } = project
  return lived
}
