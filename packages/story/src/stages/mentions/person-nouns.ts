/**
 * Nouns that mean people, by the gender that the word itself tells. Singular forms, lower case; plurals are made by rule
 * (see nouns.ts) but for those in PLURAL_ONLY. To add a word, put it where it belongs; order does not matter.
 */
export const MALE = words(`
  abbot actor archduke aristo baron baronet beau beggarman bachelor barman best-man bloke boy boyfriend bridegroom brother
  brother-in-law businessman butler cabman caliph cardinal chap chairman churchman clergyman coachman congressman cowboy
  count countryman craftsman czar dad daddy deacon don drummer-boy dude duke emperor englishman ex-boyfriend ex-husband
  father father-in-law feller fella fireman fisherman footman foster-father foster-brother forefather frenchman friar
  gentleman godfather godson grandad grandfather grandpa grandpapa grandson granddad great-grandfather great-uncle groom
  guy gunman half-brother headman henchman hero highwayman horseman host houseboy husband huntsman irishman jack-tar
  journeyman king knight lad landlord laddie lord madman mailman man manservant marquis master merman messire
  midshipman milkman monk monsieur mister nephew nobleman nobleman's-son oarsman padre page-boy papa pa paterfamilias
  patriarch plowboy ploughboy policeman pop pope postman priest prince rajah salesman schoolboy schoolmaster scotchman
  scotsman seaman seminarian sergeant-at-arms showman signor sir sire son son-in-law sonny sportsman spokesman squire
  statesman stepbrother stepfather stepson stableman steersman suitor sultan swordsman taskmaster townsman tradesman tsar
  uncle valet viscount waiter warden watchman weatherman welshman widower wizard woodsman workman yeoman youth
  father-confessor schoolfellow bridesman altar-boy ladies'-man gentleman-in-waiting countryman sahib effendi señor
`);

export const FEMALE = words(`
  abbess actress adventuress alewife ambassadress amah ancestress archduchess aunt auntie aunty ayah ballerina baroness
  barmaid bride bridesmaid chambermaid charwoman coquette countess cowgirl czarina dairymaid dame damsel daughter
  daughter-in-law debutante dowager duchess empress enchantress ex-girlfriend ex-wife fiancée fishwife forewoman
  foster-mother frenchwoman englishwoman gal gentlewoman girl girlfriend goddaughter goddess godmother governess
  gran grandma grandmama grandmamma grandmother granddaughter grandaunt granny great-aunt great-grandmother
  half-sister handmaid handmaiden headmistress heiress heroine hostess housewife huntress irishwoman kitchenmaid
  lady lady's-maid ladyship laundress lass lassie ma maam ma'am madam madame mademoiselle maid maiden
  maidservant mama mamma mammy marchioness matron mermaid midwife milkmaid milliner mistress mom mommy momma
  mother mother-in-law mum mummy negress niece nun nursemaid nanny patroness poetess priestess princess
  proprietress prioress quadroon queen saleswoman schoolgirl schoolmistress scullery-maid seamstress señora señorita
  female seductress shepherdess signora signorina sister sister-in-law songstress sorceress spinster stepdaughter stepmother
  stepsister stewardess sultana temptress tsarina vicereine viscountess waitress washerwoman widow wife witch
  woman maidservant parlourmaid parlormaid housemaid cook-maid horsewoman charlady landlady policewoman
  spokeswoman chairwoman businesswoman congresswoman needlewoman old-maid dressmaker daughter-in-law
`);

export const EITHER = words(`
  accomplice accountant acquaintance actor adjutant admiral admirer adolescent adult adventurer adversary adviser advisor
  agent aide ally ambassador american analyst ancestor anarchist angel animal-lover anthropologist apothecary applicant
  apprentice arab archbishop archer architect aristocrat artisan artist assassin assistant associate astronaut athlete
  attaché attacker attendant attorney auctioneer author babe baby babysitter baker bandit banker barber bard barista
  baronetcy-holder barrister bartender bastard beast-master beauty beggar beginner being beloved benefactor best-friend
  betrothed bidder bishop blacksmith boarder bookkeeper bookseller boss bodyguard bootblack boarder borrower bounder
  brat breadwinner brewer brigadier broker brute buddy bud builder bully burglar butcher buyer bystander cabby cadet
  candidate captain captive caretaker carpenter carrier cashier catholic celebrity chairperson chambermaid-in-chief
  champion chancellor chap chaperone chaplain character charmer chauffeur cheerleader chef chemist chief child
  christian chum citizen civilian classmate cleaner cleric clerk client clown coach coachmate coadjutor cobbler
  codger collaborator colleague collector colonel colonist comedian commander commandant commissioner commodore
  commoner companion composer comrade conductor confederate confidant confidante conqueror constable consul
  contemporary contractor convict cook cop coroner corporal correspondent counsel counsellor counselor courier
  courtier cousin coward coxswain craftsperson creature creditor criminal cripple critic crony culprit curate
  customer dame-in-waiting dancer darling dean dealer dear deceased defendant delegate dentist deputy descendant
  designer desperado detective devil diner diplomat director disciple doctor domestic donor dramatist dreamer dressmaker
  driver drudge druggist drummer drunk drunkard dunce dunderhead dwarf earl eavesdropper eccentric editor elder elf
  employee employer enemy engineer enthusiast envoy ex examiner executioner executor exile expert explorer eyewitness
  facilitator fairy fan farmer farmhand fellow felon fiancé fiend fighter firstborn flirt florist flyer foe follower
  fool foreigner foreman forester foreigner fortune-teller friend fugitive gambler gamekeeper gaoler gardener genius
  general german ghost giant giver goalkeeper goer gossip governor graduate grandchild grandparent greengrocer grocer
  guardian guard guest guide guitarist gunner gypsy hairdresser half-breed half-caste hag hairdresser hand-maid
  harlot harpooner harpooneer hatter headmaster heathen heir helper helmsman herald hermit highness hireling historian
  hobo holder homeowner honeymooner hoodlum hostage hostler hotelkeeper houseguest housekeeper human hunter hypocrite
  idiot idler imbecile immigrant imp impostor inmate individual infant infantryman informant inhabitant inheritor
  innkeeper inquisitor inspector instructor interloper interpreter intruder inventor invalid investigator jailer
  janitor jester jew jeweler jeweller jockey journalist judge juror kid kidnapper killer kin kinsman kinswoman
  lawyer layman leader learner leper liar librarian lieutenant lieutenant-colonel linguist listener local lodger loser
  lover love lunatic magician magistrate maker major maniac manager marine mariner marquess martyr mason mate mayor
  mechanic medic member merchant messenger midget minister minor minstrel miscreant miser missionary model moderator
  monarch moneylender monster moralist mortal mountaineer murderer musician mutineer nabob native neighbor neighbour
  neighbor-boy newcomer newsboy nobody novice novelist nurse nurseling occupant officer official old-timer one-eyed-man
  onlooker operator opponent orator orderly orphan outcast outlaw outsider overseer owner page pal parent parishioner
  parson participant partner passenger passer-by passerby pastor patient patriot patron pauper peasant pedant peddler
  pedestrian pedlar peer pensioner performer person personage personality philanthropist philosopher photographer
  physician pianist pickpocket pilgrim pilot pirate planter player playmate playwright plumber poacher poet
  politician porter predecessor prefect presbyter president prince-consort principal prisoner private professor
  profligate proprietor prosecutor prospector protector protégé protégée protestant provost psychologist psychiatrist publican
  publisher pupil puppy-lover purchaser puritan purser quaker quarterback quartermaster rabbi racer radical
  ragamuffin rancher ranger rascal reader rebel receptionist recipient recluse rector recruit refugee reporter
  representative rescuer resident retainer reveller rider ringleader rival robber rogue roman roommate royalty ruffian
  ruler runaway runner sage sailor saint savage saviour savior scamp scholar schoolmate schoolteacher scientist
  scoundrel scout scribe sculptor secretary seer self senator sentinel sentry sergeant servant settler sexton sharer
  sheikh shepherd sheriff sibling singer sinner sitter skipper slacker slave sleeper smuggler snob sojourner soldier
  solicitor soothsayer sophomore freshman sorcerer soul sovereign speaker specialist spectator spendthrift spirit spouse spy
  stage-driver stallholder starlet steward stoker storekeeper storyteller stowaway stranger student subaltern
  subordinate successor superintendent superior supervisor supporter surgeon surveyor survivor suspect sweetheart
  swimmer swindler tailor teacher team-mate teammate teamster teenager teen teller tenant terrorist therapist thief
  thinker toddler tourist trader trainee trainer traitor tramp translator traveler traveller trespasser trooper trustee
  tutor twin tyrant undergraduate underling undertaker urchin usher usurper vagabond vagrant vampire venturer veteran
  vicar victim victor villager villain violinist virgin virtuoso visitor voter voyager waggoner wagoner
  waif walker wanderer ward warlock warrior watcher weaver weakling well-wisher werewolf whaler wench winner witness
  woodcutter worker workmate worshipper wretch writer youngster yokel zealot zombie detective-inspector drill-sergeant
  commander-in-chief vice-president editor-in-chief grandmaster step-parent stepchild godparent godchild
  half-sibling best-man next-door-neighbour soulmate ex-partner ex-friend newlywed honey sweetie
  aristocrat anarchist brahmin hindu moslem muslim mohammedan negro mulatto indian chinaman italian russian spaniard dane swede
  pole turk greek egyptian persian scot european frenchy yankee londoner parisian easterner westerner northerner southerner
  painter relative relation observer authority deity god prophet herder navigator printer scrivener tormentor reformer
  antagonist combatant advocate registrar practitioner compatriot besieger speculator emigrant pursuer bearer canvasser
  curator grandchild fellow-man masquerader plaintiff copyist cowpuncher hawker spellbinder interlocutor revolutionary
  royalist stripling ancestor avenger barmaid beholder believer bookworm bridegroom-elect brunette blonde blond caller captor
  castaway caretaker celebrity challenger cockney commuter competitor comrade-in-arms conspirator contestant convert counterpart
  courier creator crusader debtor deserter dignitary dwarf educator elder emissary entertainer epicure escort evangelist
  fanatic fiddler financier forger forerunner founder gangster gentile getaway godchild gravedigger grown-up grownup
  grandparent guerrilla halfwit handyman heretic hearer hippie homemaker hunchback hustler impersonator intellectual
  inspector introvert jailbird junkie kinsperson laborer labourer landowner leper lifeguard linguist logger lookout
  loner lumberjack masseur medium melter miner mobster monk mountebank mourner mute nobody nonentity nudist oaf optimist
  oracle organizer organiser orator overlord pacifist paramedic partisan paratrooper perpetrator pessimist picnicker
  pitcher planner pope prodigy producer programmer promoter prophetess protester provider psychic punk rapist realtor
  relation reformer reveler rioter roamer sadist savant schemer seeker sender shopkeeper shopper skater skeptic sceptic
  slaveholder slaver socialist socialite soloist somebody sophisticate spokesperson stagehand stepparent striker subject
  surfer sympathizer taxpayer technician teenager thug toff townsperson tracker trapper tutor-in-law upstart
  utterer vandal vendor vet victor vigilante viewer violator warlord watchdog weirdo whistler whore wiseman wooer
  doppelganger roomie bestie bff crush date classmate's bandmate frontman bassist keyboardist vocalist lead-singer
  bride-to-be bunkmate flatmate housemate mentor mentee nemesis protege schoolfriend crewmate coworker shipmate sibling
  workmate teammate groomsman
  ma'amselle lordship worship majesty excellency grace honour honor reverence
`);

/** Words for several people, and plurals that no rule makes. */
export const PLURAL_ONLY = words(`
  people men women children folk folks gentlemen ladies wives police brethren kinsfolk kinfolk townsfolk countryfolk
  gentlefolk womenfolk menfolk grown-ups grownups clergy gentry peasantry nobility infantry cavalry parents twins
  newlyweds sisters-in-law brothers-in-law others mankind womankind humankind humanity
`);

/** One word, many people. */
export const COLLECTIVE = words(`
  army assemblage assembly audience band brotherhood cast clan class club committee community company congregation couple
  council court crew crowd delegation enemy family faculty fraternity gang garrison generation group guard household
  jury mob multitude orchestra pair party patrol platoon population posse procession public race regiment sisterhood
  squad staff team throng trio tribe troop troupe quartet youth
`);

/** Relations: "his brother" is one person for as long as "he" is. */
export const RELATIONS = words(`
  aunt auntie beau boss boyfriend bride bridegroom brother brother-in-law child cousin dad daddy daughter daughter-in-law
  employer ex ex-boyfriend ex-girlfriend ex-husband ex-wife fiancé fiancée fiance fiancee father father-in-law
  foster-father foster-mother girlfriend godfather godmother gran grandchild granddad granddaughter grandfather grandma
  grandmother grandpa grandson granny guardian half-brother half-sister heir husband landlady landlord lawyer lover ma
  mama mamma master mate mistress mom mommy mother mother-in-law mum mummy nephew niece pa papa parent partner pop
  roommate sibling sister sister-in-law son son-in-law spouse stepbrother stepdaughter stepfather stepmother stepsister
  stepson sweetheart teacher tutor twin uncle ward wife friend best-friend
`);

/** Words for the same relation: "his mum" is whoever was "his mother". */
export const SAME_RELATION: ReadonlyMap<string, string> = new Map(
  `father: dad daddy papa pa pop
  mother: mum mom mommy mummy mama mamma ma
  grandfather: granddad grandpa
  grandmother: gran granny grandma
  aunt: auntie`
    .split("\n")
    .flatMap((line) => {
      const [same, others] = line.trim().split(": ");
      return others!.split(" ").map((noun): [string, string] => [noun, same!]);
    }),
);

/** Relations of blood and marriage: whoever is somebody's mother belongs to the story's people. */
export const KIN = words(`
  aunt auntie brother brother-in-law child cousin dad daddy daughter daughter-in-law father father-in-law fiancé fiancée
  fiance fiancee gran grandchild granddad granddaughter grandfather grandma grandmother grandpa grandson granny
  half-brother half-sister husband ma mama mamma mom mommy mother mother-in-law mum mummy nephew niece pa papa sibling
  sister sister-in-law son son-in-law stepbrother stepdaughter stepfather stepmother stepsister stepson twin uncle wife
`);

/** Indefinite pronouns that LitBank's annotators mark as people. */
export const INDEFINITE = words(`
  nobody somebody anybody everybody someone anyone everyone no-one no-body every-body any-body some-body
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}
