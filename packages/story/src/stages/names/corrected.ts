import { sameName } from "../../corrections/called.ts";
import type { Corrections } from "../../corrections/correction.ts";
import { nameOfCluster } from "./cluster.ts";
import type { NameCluster } from "./cluster-layer.ts";
import type { NameForm } from "./forms.ts";
import { unite } from "./unite.ts";

/**
 * The people of the names as a person has corrected them: merged and split by any of their forms, in the order of the
 * corrections. A form that was ambiguous and is named in one is settled by it. What fits no form is left to the stages
 * that know descriptions, or to nobody.
 */
export function correctNames(
  clusters: NameCluster[],
  ambiguous: Map<NameForm, NameCluster[]>,
  corrections: Corrections,
): void {
  const bears = (cluster: NameCluster, name: string) =>
    cluster.forms.some((f) => sameName(f.form.parts.text) === sameName(name));
  const bearerOf = (name: string): NameCluster | null => {
    const bearers = clusters.filter((c) => !c.plural && bears(c, name));
    return bearers.find((c) => sameName(nameOfCluster(c)) === sameName(name)) ?? bearers[0] ?? null;
  };
  /** Takes a form that several share out of the open questions. */
  const settled = (name: string): NameForm | null => {
    for (const form of ambiguous.keys())
      if (sameName(form.parts.text) === sameName(name) && ambiguous.delete(form)) return form;
    return null;
  };
  const open = (forms: NameCluster["forms"]): NameCluster => {
    const { given, surname } = forms[0]!.form.parts;
    const cluster: NameCluster = { given, surname, forms, plural: false };
    clusters.push(cluster);
    return cluster;
  };
  for (const c of corrections) {
    if (c.do === "merge") {
      let one: NameCluster | null = null;
      for (const name of c.people) {
        const form = bearerOf(name) ? null : settled(name);
        const other: NameCluster | null = bearerOf(name) ?? (form ? open([{ form, use: "given" }]) : null);
        if (one && other && one !== other) unite(clusters, ambiguous, one, other);
        else one ??= other;
      }
    }
    if (c.do === "split") {
      const away: NameCluster["forms"] = [];
      const who = bearerOf(c.who);
      for (const name of c.names) {
        const form = settled(name);
        if (form) away.push({ form, use: "given" });
        if (!who || sameName(name) === sameName(c.who)) continue;
        const leaving = who.forms.filter((f) => sameName(f.form.parts.text) === sameName(name));
        if (leaving.length === who.forms.length) continue;
        who.forms = who.forms.filter((f) => !leaving.includes(f));
        away.push(...leaving);
      }
      if (away.length) open(away);
    }
  }
}
