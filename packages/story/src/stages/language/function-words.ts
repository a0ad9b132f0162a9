/**
 * Function words of European languages, written for this purpose: articles, pronouns, prepositions, conjunctions and
 * auxiliaries that a page of prose in the language cannot do without. A word may stand in several lists. To add a
 * language, add its BCP 47 tag and thirty or more such words; words that English has too are no help.
 */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: `the and of to a in that was he it his her with as had for she not at but be on i him is you they have from
    were which so my said by been there would what their who me this when all them or an we into could out up if no
    then about your don't didn't it's i'm`,
  de: `der die das und ist ich nicht zu in ein eine einen einem einer sie es er mit sich auf für war dem den des im
    hatte wie auch als aber nur noch was wir ihr ihn ihm du mich mir dich dir wenn dass daß von an aus bei nach`,
  fr: `le la les de des du et est je ne pas un une que qui dans il elle se ce cette pour sur avec au aux plus son sa
    ses mais ou où nous vous lui était avait tout bien comme j'ai c'est d'un qu'il n'est être`,
  es: `el la los las de que y en un una no se por con su para lo como más pero sus le al del era había yo él ella
    me mi te si cuando muy sin sobre también hasta porque estaba este esta todo`,
  it: `il lo la gli le di che e è un una non per con si in del della dei delle nel nella al alla da dal ma come più
    era aveva io lui lei mi ti ci sono anche quando questo questa suo sua perché se ho`,
  pt: `o a os as de que e do da dos das em no na nos nas um uma não se por com para como mais mas seu sua ao era
    tinha eu ele ela me lhe foi isso quando muito também até você estava`,
  nl: `de het een en van ik je dat is niet in te op zijn hij ze was met voor aan er maar die had naar om hem haar
    wat ook als dan nog bij uit we mijn heb geen kan zo weer`,
  sv: `och att det som en på är av för han var den med inte hon jag sig om ett men hade så till från vad mig när ut
    kan man de honom henne där här skulle min eller`,
  da: `og at det som en på er af for han var den med ikke hun jeg sig om et men havde så til fra hvad mig når ud kan
    man de ham hende der her skulle min eller`,
  nb: `og at det som en på er av for han var den med ikke hun jeg seg om et men hadde så til fra hva meg når ut kan
    man de ham henne der her skulle min eller`,
  fi: `ja on ei se että hän oli en mutta niin kun kuin joka mitä minä sinä hänen ovat ole olla nyt jos vain myös
    sitä tämä minun sen häntä kanssa sitten vielä mikä`,
  pl: `i w nie na się z do to że jest jak o ale po co tak za od jego jej był była było ja ty on ona mnie mu już
    tylko czy przez przy dla ten ta te może`,
  cs: `a v se na je že to s z do o jsem si jako ale po jeho její byl byla bylo jak tak by za mě mu už jen když co
    pro ten ta který která jsi není`,
  hu: `a az és hogy nem is egy volt ez azt csak meg de mint már még ki mi ha el én te ő volna lesz vagy olyan
    mert most aki ami neki engem`,
  ro: `și în de la cu nu că o un pe este a se mai din care ce era pentru dar ca el ea eu îl îi mi să fi fost după
    când lui ei sunt`,
  tr: `ve bir bu da de ne için çok o ben sen gibi ama daha var yok mi mı kadar sonra olan onun beni bana diye her
    şey değil ki ile`,
  ca: `el la els les de que i en un una no es per amb va seu seva com més però ell ella jo li em ho al del era
    havia quan molt també fins perquè aquest aquesta`,
  id: `yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada aku kau dia saya kamu mereka
    sudah bisa seperti tapi saat apa hanya`,
  eo: `la kaj de estas ne mi en li ke al por ŝi kun sed vi tio kiel pri ĝi estis oni kiu ĉi nur se sur`,
  la: `et in est non ad cum ut sed quod qui ex si ab per quae hoc sunt esse enim nec atque aut etiam mihi tibi
    eius quam`,
};
