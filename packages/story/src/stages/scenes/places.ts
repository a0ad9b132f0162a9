/**
 * Nouns for places in which scenes are set. A scholar who misses one adds it here; a phrase "in the NOUN" in the first
 * sentences of a scene then names its place.
 */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  `room bedroom kitchen bathroom livingroom parlour parlor drawing-room dining-room sitting-room ballroom hall hallway corridor
  attic cellar basement closet nursery library study office classroom gym gymnasium auditorium cafeteria canteen lobby
  lounge stairs staircase stairway landing porch veranda verandah balcony terrace garden gardens yard backyard courtyard lawn
  orchard greenhouse conservatory stable stables barn shed garage driveway gate house cottage cabin apartment flat dorm dormitory
  mansion manor castle palace tower dungeon tent hut lodge inn hotel motel hostel tavern pub bar club café cafe coffeehouse
  restaurant diner bakery shop store market supermarket mall bookstore bookshop salon theatre theater cinema museum gallery
  studio stage church chapel cathedral temple abbey convent monastery cemetery graveyard churchyard school college university
  academy hospital ward clinic infirmary surgery asylum prison jail cell courtroom court station police-station precinct
  headquarters barracks camp fort factory mill mine warehouse workshop laboratory lab bank farm farmhouse ranch park
  playground field meadow forest wood woods wilderness desert jungle island beach shore coast harbour harbor dock docks quay
  pier port river riverbank lake sea ocean bay cliff cliffs mountain mountains hill hillside valley cave cavern swamp moor road
  street lane alley avenue square bridge village town city capital countryside train carriage coach car bus van truck cab taxi
  boat ship deck cabin cockpit bridge plane airport platform tunnel subway elevator lift rooftop roof penthouse auditorium
  locker-room locker rink pool stadium arena court pitch choir-room rehearsal-room dressing-room waiting-room booth bench
  bed sofa couch fireplace hearth window table tent clearing path trail crossroads`
    .trim()
    .split(/\s+/),
);
