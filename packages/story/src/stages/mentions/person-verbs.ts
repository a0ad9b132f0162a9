/** Verbs whose subjects are people, beside the verbs of speech; lemmas. */
export const PERSON_VERBS: ReadonlySet<string> = new Set(
  `think know feel want wish hope love hate like smile laugh nod shrug sigh frown grin blush weep sit stand walk run look glance
   stare turn hear see watch remember forget believe suppose decide try wonder understand kiss hug pause hesitate rise wait eat
   drink sleep wake marry open close shake lean raise lift pull push throw take give hold pick wink stare gaze listen dance sing
   play work kneel crouch limp stumble hurry wave point shudder tremble swallow breathe bend bow kick punch slap hit grab drop
   put set pour light smoke write read drive ride dress undress wear need fear dread miss regret intend mean refuse agree
   promise choose`
    .split(/\s+/)
    .filter(Boolean),
);
