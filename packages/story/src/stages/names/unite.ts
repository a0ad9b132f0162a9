import type { NameCluster } from "./cluster-layer.ts";
import type { NameForm } from "./forms.ts";

/**
 * Makes two people of the names one: `from` leaves the list, all its forms are `into`'s, and whatever was open between
 * `from` and others is open between `into` and them.
 */
export function unite(
  clusters: NameCluster[],
  ambiguous: Map<NameForm, NameCluster[]>,
  into: NameCluster,
  from: NameCluster,
): void {
  into.forms.push(...from.forms);
  into.given ??= from.given;
  into.surname ??= from.surname;
  clusters.splice(clusters.indexOf(from), 1);
  for (const [form, bearers] of ambiguous)
    if (bearers.includes(from)) ambiguous.set(form, [...new Set(bearers.map((b) => (b === from ? into : b)))]);
}
