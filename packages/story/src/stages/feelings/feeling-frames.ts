import type { FeelingKind } from "../../story.ts";

/**
 * Words of feeling, phrased as `../events/event-frames.ts` explains: who feels is the subject, the one felt for is Y;
 * with "<" it is Y who feels. To add a word, add it to its line.
 */
export const FEELING_FRAMES = `
love: love Y | adore Y | cherish Y | like Y | be fond of Y | be devoted to Y | be attached to Y | care for Y | care about Y | be love with Y | fall in love with Y | fall for Y | dote on/upon Y | hold Y dear | have affection for Y | feel affection/tenderness/love for Y | take to Y | be affectionate to Y | treasure Y | grow fond of Y | lose heart to Y | give heart to Y | be close to Y | have place for Y | warm to Y | have soft spot for Y | be dear to Y < | mean world to Y < | mean everything to Y < | set heart on Y | be mad/crazy/wild about Y | be partial to Y | grow to love Y | be tender with Y | care deeply for Y | think world of Y | be part of Y's heart <
attraction: fancy Y | desire Y | want Y . | be attracted to Y | have crush on Y | be sweet on Y | be smitten with/by Y | be infatuated with/by Y | be drawn to Y | lust after/for Y | be taken with/by Y | have feeling/feelings/thing for Y | be charmed by Y | be enchanted by/with Y | be captivated by Y | be besotted with Y | be bewitched by Y | attract Y < | charm Y < | enchant Y < | captivate Y < | be hot for Y | have eye/eyes for Y | be drawn to Y | ache for Y | burn for Y | lust for Y | have designs on Y | be keen on Y | be stuck on Y | carry torch for Y | turn Y's head < | feel attraction to Y | have desire for Y | take shine to Y
need: need Y . | depend on/upon Y | rely on/upon Y | be dependent on Y | be lost without Y | be nothing without Y | lean on Y for | do without Y | manage without Y | be helpless/lost/useless without Y | cling to Y for | turn to Y for | hang on Y's word | look to Y for | be dependent on/upon Y
trust: trust Y | believe Y . | believe in Y | have faith/confidence/trust in Y | trust in Y | put/place trust/faith/confidence in Y | count on Y | take Y's word for | take Y at word | be sure/certain of Y | place trust in Y | swear by Y | confide in Y | rely on Y's word | believe Y's word | have confidence in Y | lose trust/faith in Y
joy: be glad/happy for Y | be happy/pleased/delighted/content with Y | be glad of Y | be delighted by/at Y | love being with Y | love to be with Y | enjoy Y's company | delight in Y | be glad/happy/delighted/pleased/relieved to see/have/meet/find Y | take delight/pleasure/joy in Y | rejoice in Y | rejoice with Y | delight Y < | make Y happy < | give Y joy/pleasure/happiness < | bring Y joy/happiness < | be joy to Y < | be happy that Y | be overjoyed/thrilled to see/have | be overjoyed/thrilled/elated by/for/about Y | cheer Y < | gladden Y's heart < | be relieved by Y | light Y's face < | be comfort to Y < | like being with Y
admiration: admire Y | respect Y | worship Y | esteem Y | idolize/idolise Y | revere Y | venerate Y | be proud of Y | look +up to Y | think highly of Y | think world of Y | think well of Y | hold Y in esteem/regard/awe | be impressed by/with Y | stand in awe of Y | be awe of Y | feel admiration/respect for Y | have respect/admiration for Y | take pride in Y | impress Y < | think world of Y | think lot of Y | take hat off to Y | marvel at Y | be awed by Y | be dazzled by Y | be in awe of Y | hold Y in respect | put Y on pedestal | be admirer of Y | have regard for Y | win Y's respect < | earn Y's respect <
gratitude: appreciate Y | be grateful/thankful/obliged/indebted/beholden to Y | feel gratitude to/towards/toward Y | be grateful for Y | be thankful/grateful for Y | owe Y thing | owe thing to Y | be indebted to Y | feel grateful/thankful to/towards Y | bless Y for | be obliged to Y | thank star/stars for Y
sympathy: pity Y | be sorry for Y | feel for Y | feel pity/compassion/sympathy for Y | have pity/compassion/mercy on/for Y | have sympathy for/with Y | sympathize/sympathise with Y | commiserate with Y | take pity on Y | bleed for Y | ache for Y | condole with Y | be touched by Y | feel sorry for Y | be moved by Y | take pity upon Y | go +out to Y | feel sympathy towards Y | be full of pity for Y | soften towards/toward Y | commiserate Y | grieve with Y
anger: resent Y | be angry/cross/furious/mad/irritated/annoyed/enraged/livid/vexed/exasperated/indignant/irate/upset/impatient/sore/incensed/piqued with/at Y | be annoyed by Y | be irritated by Y | lose temper/patience with Y | bear grudge against Y | hold grudge against Y | rage at/against Y | fume at Y | have grudge against Y | infuriate/anger/annoy/irritate/enrage/exasperate/vex/madden/incense Y < | make Y angry/mad/furious < | seethe at Y | be angry/cross/furious/mad about Y | see red at Y | be beside with Y | be out of patience with Y | be fed +up with Y | feel anger/resentment/rage towards/toward/at/against Y | take offence/offense at Y | be boiling at Y | get Y's goat < | drive Y mad/crazy/wild < | make Y's blood boil < | provoke Y < | rub Y wrong < | blaze at Y | be peeved/sore/irked/incensed/outraged/infuriated with/at/by Y | hold it/that/this/thing against Y
hatred: hate Y | loathe Y | detest Y | abhor Y | feel hatred for/towards/toward Y | hate sight of Y | hate Y's guts | feel hatred/loathing for/towards/toward/of Y | have hatred of/for Y | wish Y dead | bear Y hatred
fear: fear Y . | dread Y | be afraid/scared/frightened/terrified/fearful/wary of Y | be terrified/frightened/scared/intimidated by Y | frighten/scare/terrify/alarm/intimidate/unnerve Y < | live in fear/terror/dread of Y | go in fear of Y | stand in fear of Y | tremble before Y | have fear of Y | be scared stiff/silly/witless of Y | go/live in fear/terror/dread of Y | be terror to Y < | be wary/nervous of Y | quail before Y | cower before Y | hold terror for Y < | inspire fear/terror in Y < | put fear into Y < | give Y creeps/willies < | be daunted/cowed by Y | shrink from Y | feel fear/dread/terror of Y
disgust: dislike Y | despise Y | be sick/tired/weary of Y | be repelled/disgusted/revolted/repulsed by Y | be disgusted with Y | disgust/repel/revolt/sicken/repulse Y < | take dislike to Y | have dislike for/of Y | be fed with Y | recoil from Y | scorn Y | feel contempt/disgust/distaste/revulsion/dislike for Y | have contempt for Y | disapprove of Y | have aversion/antipathy/dislike/distaste to/for/towards Y | turn Y's stomach < | make Y sick < | be put +off by Y | look down on Y | be sick to death of Y | be tired of Y | shudder at Y | be nauseated/appalled by Y | find Y disgusting/repulsive/revolting/odious/insufferable | hold Y in contempt | get on Y's nerves < | take against Y
jealousy: envy Y | be jealous/envious of Y | begrudge Y | feel jealous of Y | feel jealousy/envy of/towards/toward Y | grudge Y | feel envious of Y | make Y jealous/envious <
sadness: miss Y . | mourn Y | mourn for Y | grieve for/over Y | be heartbroken over/about/for Y | be hurt/wounded/saddened/crushed by Y | be disappointed in/with/by Y | break Y's heart < | pine for/after Y | weep for/over Y | be sad about Y | sadden/disappoint/grieve/distress Y < | hurt Y's feeling/feelings < | long for Y | yearn for Y | be homesick for Y | make Y sad < | be miserable/desolate/lonely/bereft/lost without Y | feel loss of Y | wound Y < | be mourning for Y | be broken/wrecked by Y | be sorry to lose Y | sigh for Y | cry for/over Y | weep for/over Y | be depressed about/over Y | feel absence of Y
guilt: be guilty/remorseful/ashamed/bad about/toward/towards/before/over Y | feel guilty/bad/remorse/shame about/toward/towards/before Y | be sorry toward Y | owe Y apology | have Y on conscience | feel guilt/shame/remorse about/toward/towards/over/before Y | be haunted by Y | prick Y's conscience < | weigh on Y's conscience <
surprise: be astonished/amazed/surprised/startled/shocked/stunned/dumbfounded/astounded/taken at/by/with Y | marvel/wonder at Y | stare/look/gaze/gape/blink at Y in amazement/astonishment/surprise/disbelief/wonder | gape at Y | astonish/amaze/surprise/startle/stun/shock/astound/flabbergast Y < | take Y by surprise < | be amazed/astonished/astounded/surprised/startled/shocked/dumbfounded/thunderstruck/stunned at/by Y | take Y aback < | catch Y off < | never cease to amaze Y < | be taken aback by Y | look at Y in surprise/astonishment/amazement/disbelief
`;

/** Said without naming the one who causes it: whoever the feeling one is talking with. Form of the word, then the kind. */
const BARE_LINES = `
anger: angry furious cross irritated annoyed enraged livid mad indignant exasperated vexed irate
sadness: hurt heartbroken broken crushed wounded crestfallen devastated heartsick
surprise: astonished amazed incredulous astounded stunned dumbfounded flabbergasted thunderstruck shocked
guilt: guilty ashamed remorseful contrite
gratitude: grateful thankful touched
jealousy: jealous envious
`;

/** How somebody says or does something to the one spoken to. */
const MANNER_LINES = `
anger: angrily furiously crossly irritably indignantly heatedly testily
surprise: incredulously disbelievingly
sympathy: sympathetically pityingly compassionately
love: lovingly adoringly fondly affectionately tenderly
fear: fearfully
hatred: hatefully
gratitude: gratefully thankfully
guilt: guiltily remorsefully apologetically
jealousy: jealously enviously
admiration: admiringly
disgust: disgustedly scornfully contemptuously disdainfully
sadness: sadly
`;

/** The same with "in" or "with": "in amazement", "with pity". */
const PHRASE_LINES = `
surprise: amazement astonishment disbelief surprise
hatred: hatred loathing hate
love: love adoration affection tenderness fondness
jealousy: envy jealousy
sadness: sadness sorrow
fear: terror fear dread
anger: anger fury rage annoyance irritation
disgust: disgust contempt disdain
sympathy: pity sympathy compassion
admiration: admiration
gratitude: gratitude
`;

/** "His love for her", "her hatred of him". */
const NOUN_LINES = `
love: love affection fondness tenderness
attraction: desire crush passion infatuation
trust: trust faith
admiration: admiration respect
gratitude: gratitude
sympathy: pity compassion sympathy
anger: anger resentment fury grudge
hatred: hatred loathing hate
fear: fear terror dread
disgust: dislike disgust contempt aversion revulsion distaste
guilt: guilt remorse shame
sadness: grief sorrow
joy: delight joy
jealousy: jealousy envy
`;

function kindsIn(lines: string): ReadonlyMap<string, FeelingKind> {
  const out = new Map<string, FeelingKind>();
  for (const line of lines.trim().split("\n")) {
    const [kind, words] = line.split(": ");
    for (const word of words!.split(" ")) out.set(word, kind as FeelingKind);
  }
  return out;
}

export const BARE_FEELINGS = kindsIn(BARE_LINES);
export const MANNERS = kindsIn(MANNER_LINES);
export const MANNER_PHRASES = kindsIn(PHRASE_LINES);
export const FEELING_NOUNS = kindsIn(NOUN_LINES);
