/** A model with more calls, or with longer ones: what a single unknown is varied by. */
import type { Model } from '../centre/model'

/** Recorded days are what they are; the calls of all other types are multiplied. */
export function moreCalls(model: Model, factor: number): Model {
  return { ...model, callTypes: model.callTypes.map((type) => ({ ...type, dayScale: type.dayScale.map((scale) => scale * factor) })) }
}

/** Talk and wrap-up of telephone calls, by the demand and by what groups have of their own. */
export function longerCalls(model: Model, factor: number): Model {
  const always = [{ from: 0, talk: 1, wrapUp: 1, patience: 1 }]
  return {
    ...model,
    callTypes: model.callTypes.map((type) =>
      type.written ? type : { ...type, hours: (type.hours ?? always).map((hour) => ({ ...hour, talk: hour.talk * factor, wrapUp: hour.wrapUp * factor })) },
    ),
    groups: model.groups.map((group) => ({
      ...group,
      serves: group.serves.map((own, type) =>
        own === undefined || model.callTypes[type].written
          ? own
          : {
              ...own,
              // a law of the group's own does not know the demand's factors
              talkFactor: own.talkFactor * (own.talk ? factor : 1),
              wrapUpFactor: own.wrapUpFactor * (own.wrapUp ? factor : 1),
            },
      ),
    })),
  }
}
