import type { Layers } from "./layers.ts";

export type LayerName = keyof Layers;

/**
 * A stage reads the layers that it declares and makes one new layer; it changes nothing that is there.
 * `run` receives the declared layers only, so an undeclared read does not compile (and is `undefined` at run time).
 */
export interface Stage<Needs extends LayerName = LayerName, Makes extends LayerName = LayerName> {
  readonly makes: Makes;
  readonly needs: readonly Needs[];
  run(layers: Readonly<Pick<Layers, Needs>>): Layers[Makes];
}

/** Declares a stage; the types of `needs` and `makes` are inferred from the literals. */
export function defineStage<const Needs extends LayerName, const Makes extends Exclude<LayerName, Needs>>(
  stage: Stage<Needs, Makes>,
): Stage<Needs, Makes> {
  return stage;
}
