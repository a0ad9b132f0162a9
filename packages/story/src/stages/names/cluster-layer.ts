import type { NameForm } from "./forms.ts";

export type FormUse = "full" | "title" | "given" | "surname" | "nickname" | "variant";

/** Somebody while the names are being sorted out. */
export interface NameCluster {
  given: string | null;
  surname: string | null;
  forms: { form: NameForm; use: FormUse }[];
  plural: boolean;
}
