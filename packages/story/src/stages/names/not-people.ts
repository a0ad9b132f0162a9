/**
 * Capitalised words that are not the names of people. Lower case. A word that is also a name ("April", "Florence",
 * "Sydney") is not listed: there the text decides.
 */
export const NOT_PEOPLE: ReadonlySet<string> = new Set(
  `
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  january february march july september october november december christmas easter halloween thanksgiving lent michaelmas
  whitsuntide sabbath xmas hanukkah valentine valentine's lord's
  i oh ah ha eh hey hi hello hullo hallo halloa yes no ok okay well god lord heaven heavens jesus christ goodness gosh damn dammit hell alas
  please thanks sorry good-bye goodbye bye welcome amen bravo hurrah hurray hush sh shh ssh hmm hm um uh er wow ouch yeah
  yep nope nah aye nay pooh pshaw fie lo tut ugh huh mm mmm mhm ahem bah whoa yay oops gee jeez geez aha haha
  english french german italian spanish russian american british irish scottish welsh dutch greek latin chinese japanese
  indian african european asian canadian australian mexican swiss swedish danish norwegian polish turkish hebrew arabic
  roman parisian persian portuguese christian catholic protestant jewish mohammedan moslem muslim hindu buddhist
  england scotland ireland wales britain france germany italy spain russia america canada australia india china japan
  africa europe asia egypt greece rome paris london berlin vienna venice milan naples madrid moscow dublin edinburgh
  boston chicago philadelphia washington york texas california virginia ohio new-york oxford cambridge bath brighton
  westminster yorkshire devonshire derbyshire kent surrey sussex hampshire cornwall norfolk suffolk essex liverpool
  manchester birmingham bristol lyons marseilles switzerland holland belgium austria prussia poland turkey mexico brazil
  broadway hollywood piccadilly thames atlantic pacific mediterranean calcutta bombay bengal jerusalem babylon athens
  troy mars venus jupiter saturn earth moon sun
  bible gospel testament koran parliament congress senate church university college school academy hospital court
  street road avenue lane square park bridge station hotel inn hall house castle abbey palace tower lodge cottage farm
  river lake sea ocean bay island islands isle mountain mountains mount hill hills valley forest wood woods creek desert
  county village town city kingdom empire republic state states province district territory north south east west northern
  southern eastern western room chapter book part volume page act scene preface prologue epilogue contents introduction note notes
  government army navy regiment company society club committee association institute bank office ministry department
  north-east north-west south-east south-west internet google facebook twitter tv dvd cd phd usa uk u.s. u.k. a.m. p.m. pov
  `
    .split(/\s+/)
    .filter(Boolean),
);

/** What is said for "okay" and the like, and is a name too: nobody's, where it only ever opens what is said. Lower case. */
export const SAID_TOO: ReadonlySet<string> = new Set(["kay"]);

/** Words that end the name of a place or thing: "Netherfield Park", "Kellynch Hall", "Fulton Street". */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  `
  street road avenue lane square park bridge station hotel inn hall house castle abbey palace tower lodge cottage farm
  river lake sea ocean bay island islands isle mountain mountains mount hill hills valley forest wood woods creek desert
  county village town city kingdom empire republic state states province district territory place court courts gate gardens garden
  church cathedral chapel university college school academy hospital bank theatre theater museum library terrace row crescent
  harbor harbour port shore beach cove point cape falls ranch grange priory rectory vicarage parsonage manor mansion
  buildings building rooms room club society company office day eve magazine times gazette herald press journal review
  act bill war battle prize cup railway line express tavern arms boulevard alley heights end
  `
    .split(/\s+/)
    .filter(Boolean),
);

/** Words right before the name of a ship or a place: "the barque Amaranth", "Lake Orrin". */
export const THINGS_NAMED: ReadonlySet<string> = new Set(
  `ship barque bark brig brigantine schooner frigate sloop steamer steamship vessel yacht trawler lugger ketch cutter liner
  freighter tug ferry boat submarine destroyer cruiser battleship galleon clipper whaler airship spaceship shuttle mount lake
  cape river planet`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that a place is called with "of": "the village of Orrin". */
export const PLACES_CALLED: ReadonlySet<string> = new Set(
  `town city village port island isle isles county parish kingdom state province valley republic duchy district suburb hamlet
  colony region borough`
    .split(/\s+/)
    .filter(Boolean),
);

/** Bodies and posts that are named after what they see to: "the Commission of Weights and Measures". */
export const OFFICES_OF: ReadonlySet<string> = new Set(
  `commission commissioner ministry minister department bureau office board institute institution faculty academy
  secretary registrar superintendent inspectorate professor`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that end the name of a group of people. */
export const GROUP_HEADS: ReadonlySet<string> = new Set(
  `club society company committee association band family brothers sisters boys girls choir team guard guards army
  regiment council league union  crew gang clan tribe order brotherhood sisterhood party & co. inc. ltd.`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that open sentences and look like names to a tagger that has seldom met them there. Lower case. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  `
  meanwhile hitherto henceforth heretofore nevertheless nonetheless notwithstanding moreover furthermore however besides
  perhaps maybe presently suddenly instantly likewise otherwise therefore hence thus hereupon thereupon whereupon
  whereas albeit although lest unless whilst wherefore forthwith anon alack alas behold hark lo
  `
    .split(/\s+/)
    .filter(Boolean),
);
