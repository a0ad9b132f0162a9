import type { Layers } from "./layers.ts";
import type { LayerName, Stage } from "./stage.ts";

/** Told before each stage: its layer, how many stages are done, how many there are. */
export type Progress = (layer: LayerName, done: number, all: number) => void;

type Runnable = { makes: LayerName; needs: readonly LayerName[]; run(layers: Partial<Layers>): unknown };

/**
 * An ordered list of stages. `Have` is the union of the layers that exist so far: `add` takes only a stage whose needs
 * are all there and whose layer is not, so that a wrong order, a missing maker and a second maker do not compile.
 */
export class Pipeline<Have extends LayerName> {
  private constructor(private readonly stages: readonly Runnable[]) {}

  static from<Inputs extends LayerName>(..._inputs: Inputs[]): Pipeline<Inputs> {
    return new Pipeline<Inputs>([]);
  }

  add<Needs extends Have, Makes extends Exclude<LayerName, Have>>(stage: Stage<Needs, Makes>): Pipeline<Have | Makes> {
    return new Pipeline<Have | Makes>([...this.stages, stage as unknown as Runnable]);
  }

  get order(): readonly LayerName[] {
    return this.stages.map((s) => s.makes);
  }

  /** Runs all stages on the inputs. Each stage sees the layers that it declared and no others. */
  run(inputs: Partial<Layers>, progress?: Progress): Readonly<Pick<Layers, Have>> {
    return this.resume(inputs, progress);
  }

  /** The same, where some layers are there already: their stages are not run again. */
  resume(given: Partial<Layers>, progress?: Progress): Readonly<Pick<Layers, Have>> {
    const layers: Partial<Layers> = { ...given };
    this.stages.forEach((stage, i) => {
      if (stage.makes in layers) return;
      progress?.(stage.makes, i, this.stages.length);
      const seen: Partial<Layers> = {};
      for (const name of stage.needs) Object.assign(seen, { [name]: layers[name] });
      Object.assign(layers, { [stage.makes]: stage.run(seen) });
    });
    return layers as Pick<Layers, Have>;
  }
}
