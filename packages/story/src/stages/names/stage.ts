import { defineStage } from "../../pipeline/stage.ts";
import type { Alias } from "../../story.ts";
import type { PersonMentions } from "../mentions/layer.ts";
import { Words } from "../syntax/words.ts";
import { joinAnswering } from "./answers.ts";
import { bareForms, clusterNames, genderOf, nameOfCluster } from "./cluster.ts";
import type { FormUse, NameCluster } from "./cluster-layer.ts";
import { correctNames } from "./corrected.ts";
import { gatherForms, type NameForm } from "./forms.ts";
import { joinKnownAs } from "./known-as.ts";
import type { NamedPerson, Names } from "./layer.ts";

/** Which names are one person. */
export const namesStage = defineStage({
  makes: "names",
  needs: ["tokens", "sentences", "tags", "lemmas", "parse", "quotations", "mentions", "cues", "corrections"],
  run: (layers): Names => {
    const words = new Words(layers);
    const forms = gatherForms(words, layers.mentions);
    const { clusters, ambiguous } = clusterNames(forms);
    joinKnownAs(clusters, ambiguous, words, layers.mentions, bareForms(forms));
    joinAnswering(clusters, ambiguous, layers.quotations, layers.mentions, layers.cues, bareForms(forms));
    correctNames(clusters, ambiguous, layers.corrections);
    clusters.sort((a, b) => firstOf(a) - firstOf(b));
    const personOf = new Int32Array(layers.mentions.length).fill(-1);
    clusters.forEach((cluster, person) => {
      for (const { form } of cluster.forms) for (const m of form.mentions) personOf[m] = person;
    });
    const shared = settleByRecency(layers.mentions, personOf, clusters, ambiguous);
    return { people: clusters.map((cluster, i) => describe(cluster, shared.get(i) ?? [])), personOf };
  },
});

const firstOf = (c: NameCluster) => Math.min(...c.forms.map((f) => f.form.first));

/** A form that several people share means whoever of them was named last; before any was, nobody knows. */
function settleByRecency(
  mentions: PersonMentions,
  personOf: Int32Array,
  clusters: NameCluster[],
  ambiguous: ReadonlyMap<NameForm, NameCluster[]>,
) {
  const candidates = new Map<number, { form: NameForm; people: number[] }>();
  for (const [form, list] of ambiguous) {
    const people = list.map((c) => clusters.indexOf(c)).filter((i) => i >= 0);
    for (const m of form.mentions) candidates.set(m, { form, people });
  }
  const last = new Map<number, number>();
  const shared = new Map<number, { form: NameForm; count: number; first: number }[]>();
  for (let m = 0; m < mentions.length; m++) {
    const choice = candidates.get(m);
    if (choice?.people.length) {
      const seen = choice.people.filter((p) => last.has(p)).sort((a, b) => last.get(b)! - last.get(a)!);
      const person = seen[0] ?? choice.people[0];
      personOf[m] = person;
      const list = shared.get(person) ?? [];
      const entry = list.find((e) => e.form === choice.form);
      if (entry) entry.count++;
      else list.push({ form: choice.form, count: 1, first: mentions[m].start });
      shared.set(person, list);
    }
    if (personOf[m] >= 0) last.set(personOf[m], m);
  }
  return shared;
}

function describe(
  cluster: NameCluster,
  shared: readonly { form: NameForm; count: number; first: number }[],
): NamedPerson {
  const aliases: Alias[] = cluster.forms.map(({ form, use }) => ({
    text: form.parts.text,
    count: form.mentions.length,
    first: form.first,
    kind: aliasKind(use, form),
  }));
  for (const { form, count, first } of shared)
    aliases.push({ text: form.parts.text, count, first, kind: aliasKind("given", form) });
  aliases.sort((a, b) => b.count - a.count || a.first - b.first);
  const { gender, confidence } = genderOf(cluster);
  return {
    name: nameOfCluster(cluster),
    kind: cluster.plural ? "group" : "person",
    aliases,
    given: cluster.given,
    surname: cluster.surname,
    titles: [...new Set(cluster.forms.flatMap((f) => f.form.parts.title ?? []))],
    gender: cluster.plural ? null : gender,
    genderConfidence: confidence,
    first: Math.min(firstOf(cluster), ...shared.map((s) => s.first)),
  };
}

function aliasKind(use: FormUse, form: NameForm): Alias["kind"] {
  if (use === "nickname" || use === "variant") return use;
  return form.parts.title ? "title" : "name";
}
