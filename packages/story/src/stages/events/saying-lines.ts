/**
 * Sayings by which people do things: whoever says one does it to the one spoken to. A line: the kind (with marks), then
 * sayings, parted by ";". Words are read without case and punctuation, contractions written out ("I'm" as "i am", "let's"
 * as "let us", "can't" as "can not").
 *
 *   a/b      either word            (a/b)   perhaps one of these
 *   *        any word               (*)     any word or none
 *   ~fools   a word of that list    ^  $    where the sentence begins, ends
 *
 * Marks behind the kind: "both" neither starts it; "planned", "possible", "desired" its modality where that is not actual;
 * "end" the end of love or of friendship, whichever the two have; "beside" who says it and whoever is named right before
 * the saying ("Blake and I are done") have part in it, whoever hears it.
 */
export const SAYINGS = `
apologize: i am (*) (*) sorry ; ^ (oh/god/no) (i/so/very) (very/so) sorry ; forgive me ; i apologize/apologise ; my apologies ; i beg your forgiveness ; accept my apology/apologies ; i owe you an apology ; i was wrong to
thank: thank you/ye/thee ; ^ (oh/well/many) thanks ; much obliged ; i can never/not repay ; bless you
forgive: i forgive you/thee ; you are forgiven ; think no more of/about it ; all is forgiven ; i have forgiven you ; i pardon you ; forget it ever happened
promise: i promise ; i will never (*) (*) (*) (*) (*) (*) i swear ; i will not (*) (*) (*) (*) (*) (*) i swear ; i will (*) (*) (*) (*) (*) (*) i swear ; i swear to you ; i swear it ; you have my word ; i give you my word ; ^ promise $ ; cross my heart ; word of honour/honor ; upon/on my honour/honor/oath/soul/life ; i vow to
propose: will/would you marry me ; ^ (so/then/please/oh) marry me ; be my wife/husband ; i want to marry you ; rest of my/our life/lives with you/me ; let us get married ; will/would you have me $ ; do me the honour/honor of becoming ; say you will marry me ; become my wife/husband
confess-love: i (do/still/really/always/also/just/have/will/shall) (do/still/really/always/also/just) love/loved/adore/worship you/thee ; i am (so/still/madly) in love with you ; i am (so/quite/absolutely) crazy/mad/wild/daft/nuts about you ; i have been (so/quite/absolutely) crazy/mad/wild/daft/nuts about you ; i have been in love with you ; i have (always) (been) (fallen) in love with you ; i fell in love with you ; i am falling for you ; i am falling in love with you ; you are the love of my life ; it (is/has) (always/only) been you ; its (always/only) been you ; you mean everything/the (world) to me ; my heart is yours ; i can not live without you ; i have feelings for you ; i (love) you too $
ask-out: go/come out with me ; go on a date with me ; be my girlfriend/boyfriend/date/valentine ; come to the dance/prom/ball/fair/movies/pictures/cinema/fete with me ; go to the dance/prom/ball/fair/movies/pictures/cinema with me ; have dinner with me ; will/would you dance with me ; let me take you to dinner/lunch/supper/breakfast/prom ; let me take you out (tonight/tomorrow/sometime/dancing) $ ; let me take you out to/for dinner/lunch/supper ; this could/might/would/will be a date ; are you free on/this/tomorrow ; go/come get/grab/have (a/some) (bite/drink/coffee/pancakes/dinner/lunch/pizza) with me ; get/grab/have (a/some) dinner/coffee/drink/drinks/lunch/pizza/pancakes/breakfast/supper with me ; come get/grab * with me ; let me buy you (a/some) dinner/drink/coffee/lunch/supper ; would you like to go out with me/sometime ; do you want to go out with me/sometime ; want to go out with me/sometime ; may/can i take you out/dancing ; may/can i take you to dinner/lunch/supper
break-up: i am breaking up with you ; i am leaving you ; we are over $ ; it is over between us ; let us (just) stay/remain friends ; let us just be friends ; we are better (off) as (just) friends ; i think we are better (off) as ; we would be better (off) as friends ; let us call it a day ; let us go our separate ways ; i want to break up ; i want out $ ; we will (just) be/stay/remain friends ; better that we are (only) friends ; (just) stay friends ; i can not be with you ; i release you from ; the/our/this engagement is off/over/broken ; the/our/this wedding is off ; i can not marry you ; i will not marry you ; i am breaking it off ; i am breaking off ; you are dumped ; i need (some/my/a) (bit/little) (of) space $ ; we need (some) (time/space) apart ; i have met someone else ; i have found someone else ; i do not love you anymore/any ; i return your ring ; here is your ring ; take back your ring ; take your ring
break-up beside: and i are (all/both/so) done/over/through/finished/history/quits $ ; and i are not together anymore/any
break-up planned: we should call it a day ; let us call it a day ; we should end this/it/things ; i think we should (just) break up ; we should (just) be/stay friends ; we ought to part ; we had better part ; we should see other people ; better to part ; best to part ; let us part ; i think we should stop seeing
fall-out: you are no friend of mine ; you are no longer my friend ; you were never my friend ; you are not my friend ; as of (today/now) we are strangers ; you are dead to me ; you are no ~kin of mine ; i have no ~kin ; you are not my ~kin anymore/any ; we are not friends ; our friendship is over/finished ; we are no longer friends ; do not call yourself my friend ; consider our friendship ; i am not your friend anymore ; our friendship is at an end
fall-out end: we are (all) done/finished/through/quits ; ^ (it/this/so) (it/this) (is) (all) over/done/finished (now) (ok/okay) $ ; i am done (with) (this/us) $ ; and it/this is over/finished/done $ ; i never want to see you again ; i never want to see your face ; never speak to me again ; do not ever speak to me ; i am done with you ; i am through with you ; i am finished with you
reconcile both: friends again ; let bygones be bygones ; let us not quarrel/fight anymore/again
reconcile both planned: let us start over/again/afresh ; let us be friends ; let us make (it) up ; let us make peace ; let us try again
reconcile both desired: i want you back (too) ; i want to be with you again ; i want us back
reconcile both possible: give us another chance/shot/try ; can/could we start over/again ; can/could we be friends again ; give me another chance ; take/have me back
befriend both desired: i would/want (*) (us) to be friends ; i would like us to be friends ; i want us to be friends
comfort: ^ there there ; ^ (there/oh) hush ; ^ shh/shush/sh/ssh ; do not cry ; dry your eyes/tears ; do not weep ; stop crying ; have a good cry
reassure: do not (you) worry/fret/fear ; do not be afraid/frightened/scared/worried ; no need to worry/fear/fret ; never (you) fear ; will be all right/well ; will be fine/okay/ok/alright/well ; is going to be fine/okay/ok/alright/all ; nothing to worry about ; nothing to be afraid/scared/frightened of ; it is not your fault ; it was not your fault ; you have nothing to fear ; you are safe (now) ; all will be well ; you will be fine/okay/safe ; nothing will happen to you
threaten: lay a finger/hand on me/him/her/them/us ; touch him/her/me again and ; come near him/her/me/us again ; i will kill/murder/strangle/shoot/destroy/hurt/break/beat/thrash/ruin/gut/skin/stab/smash/hit you ; i will (*) (*) break/wring/cut your ; you will (*) regret ; you will be sorry ; you will (*) pay for ; i will make you pay/sorry/suffer/regret ; i will see you hang/hanged/dead ; and i will kill/shoot/hurt/break/tell ; or i will kill/shoot/hurt/break/scream/tell/call ; or you will be sorry ; or else $ ; watch your back ; i am going to kill/hurt/destroy you ; you are dead $ ; you are a dead man ; i swear i will (*) kill/hurt ; one more word and ; i will have you (*) whipped/hanged/arrested/flogged/fired/dismissed ; i will have your head/job
threaten possible: i could (just) kill/strangle/murder/throttle/shoot/wring/smack/hit/slap you/him/her/your/them/both ; i am going to strangle you ; i ought to thrash/strangle/kill ; if you ever ; i will kill him/her/them ; i would kill you
insult: you (*) (*) ~fools ; you are (*) (*) ~fools ; you are (so/too/such) (*) ~vile ; ^ ~fools $ ; go to hell ; damn you ; screw you ; fuck you ; fuck off ; drop dead ; piss off ; curse you ; to hell with you ; you make me sick ; you disgust me ; you are nothing $ ; what a ~fools you are ; how stupid/dumb can you be ; are you stupid/dumb
accuse: you went/go behind my/our/his/her back ; you ~wronged me/us/him/her/them/it/my/our ; you are a (*) ~wrongdoers ; you (*) ~wrongdoers ; ^ (you) ~wrongdoers $ ; (all) your fault ; you did this ; it was you ; i blame you ; you have ~wronged ; you ~wronged everything ; how could you do this ; you lied ; ^ (you) you lie $ ; ^ you lie sir/madam/there ; you cheated ; you stole ; you are lying ; you made it/that/this (all) up ; you are making it/that/this (all) up ; you made up that/this/the ; you knew about ; you are to blame ; you drove him/her/them
praise: you are (*) (*) ~fine ; you are the ~finest ; you look (so/very/really) ~fine ; you were (*) ~fine ; well done ; good girl/boy/man/lad/job/work ; nobody * like you ; i am (so/very/really) proud of you ; you did well/great/wonderfully/beautifully/brilliantly ; you have done well/splendidly ; i admire you ; you have a gift/talent ; bravo
invite: come (and) eat/have/take (some) (supper/dinner/tea/lunch) with us/me ; come (and) eat/sup/dine/stay with ; come to supper/dinner/tea/lunch/us/breakfast/mine/ours ; come (and) stay/live/dine/sup with ; won't/wont/will/would you (not) stay/join/dine ; will/would you (not) come in/to/over ; come and join ; would you like/care to come/join/stay ; stay for/to dinner/supper/tea/lunch/breakfast ; you are (always) welcome to ; you must come to ; you are invited ; come with us ; stay with us
meet both: pleased/nice/delighted/glad/good/honoured/honored/lovely to meet you ; pleased to make your acquaintance ; how do you do ; ^ (and) (hello/hi) (i) (am) (pleased) what is your name ; ^ my name is ; i do not believe we have met ; have we met
engage both: i will marry you ; yes i will marry ; i accept your proposal ; i would marry you tomorrow
divorce planned: i want a divorce ; we are getting divorced ; we are getting a divorce
divorce desired: give me a divorce ; grant me a divorce
lie: i was lying ; i told you a lie ; it was a lie
reject: i do not want your ; leave me alone ; i would never marry you ; i could never love you ; i can not accept your/you
flirt: hello gorgeous/handsome/beautiful ; come here often
`;

/** Words that the sayings above call by a name. */
export const SAYING_WORDS: Readonly<Record<string, string>> = {
  fools: `fool fools idiot idiots imbecile moron ass donkey ox oaf coward cowards wretch brute beast pig swine dog cur bitch
    bastard jerk loser freak creep prick dick asshole arsehole slut whore hag witch cow hypocrite snob brat monster scoundrel
    rascal villain blackguard rogue knave dunce blockhead dolt simpleton weakling toad worm snake rat vermin scum pervert
    dumbass bully prat twit git wanker tosser muppet clown buffoon nitwit numbskull lunatic savage cad louse`,
  vile: `pathetic disgusting stupid ridiculous worthless useless contemptible despicable dumb repulsive hopeless selfish cruel
    heartless vile hateful spoilt spoiled ungrateful impossible insufferable cowardly ugly`,
  wrongdoers: `thief thieves liar liars traitor traitors murderer murderers cheat cheater robber killer swindler betrayer
    adulterer adulteress judas`,
  wronged: `robbed betrayed cheated deceived used killed murdered ruined destroyed poisoned tricked stole broke abandoned
    deserted bullied hurt framed swindled stolen broken wrecked sabotaged`,
  fine: `amazing beautiful brilliant wonderful marvellous marvelous brave lovely gorgeous genius marvel angel hero treasure
    incredible perfect fantastic talented clever splendid magnificent handsome sweet kind generous extraordinary treasure saint
    gem darling wonder`,
  finest: "best sweetest bravest kindest smartest cleverest cutest finest prettiest nicest greatest dearest loveliest",
  kin: "son daughter brother sister child father mother cousin nephew niece",
};
