import { hashNumber, join, keyOf } from "./hashing.ts";
import {
  BELOW,
  LEFT_1,
  LEFT_2,
  LEFT_COUNT,
  LEFT_LABEL,
  LEFT_LABELS,
  NODE,
  type ParserInput,
  RIGHT_1,
  RIGHT_2,
  RIGHT_COUNT,
  RIGHT_LABEL,
  RIGHT_LABELS,
  WORD,
} from "./parse-state.ts";

/** Changes whenever features change, so that weights and code cannot be mixed up. */
export const PARSER_FEATURES = 3;

/** Room for the features of one state or arc. */
export const PARSER_KEYS = 128;

/** Distances in steps that grow. */
function bucket(distance: number): number {
  if (distance < 5) return distance;
  return distance < 8 ? 5 : distance < 12 ? 6 : 7;
}

/**
 * Features of a state, after Zhang and Nivre (2011), with word classes: words, tags and classes of the two topmost trees
 * of the stack (s0, s1) and of the front of the buffer (n0, n1, n2), their outer children, the relations there, counts
 * of children, distances, quotation marks between. Writes keys, returns how many. The parts below serve where sums are
 * remembered: the first three depend on two words alone, whatever hangs on them.
 */
export function stateFeatures(
  input: ParserInput,
  nodes: Int32Array,
  top: number,
  front: number,
  keys: Int32Array,
): number {
  const s0 = nodes[top * NODE + WORD]!;
  const s1 = nodes[nodes[top * NODE + BELOW]! * NODE + WORD]!;
  const n0 = nodes[front * NODE + WORD]!;
  let k = frontFeatures(input, s0, n0, keys, 0);
  k = stackFeatures(input, s1, s0, keys, k);
  k = acrossFeatures(input, s1, n0, keys, k);
  return treeFeatures(input, nodes, top, front, keys, k);
}

/** What top of stack and front of buffer say by themselves. Writes from `keys[k]` on, returns where it ended. */
export function frontFeatures(input: ParserInput, s0: number, n0: number, keys: Int32Array, from: number): number {
  const { word, tag, fine, marks, none, root } = input;
  const n1 = n0 + 1 <= root ? n0 + 1 : none;
  const n2 = n0 + 2 <= root ? n0 + 2 : none;
  const s0w = word[s0]!;
  const n0w = word[n0]!;
  const n1w = word[n1]!;
  const s0t = tag[s0]!;
  const n0t = tag[n0]!;
  const n1t = tag[n1]!;
  const n2t = tag[n2]!;
  const s0c = fine[s0]!;
  const n0c = fine[n0]!;
  const tt = join(s0t, n0t);
  const near = hashNumber(bucket(n0 - s0));
  const nearMarks = hashNumber(Math.min(2, marks[n0]! - marks[s0]!));
  let k = from;
  keys[k++] = keyOf(1, s0w);
  keys[k++] = keyOf(2, s0t);
  keys[k++] = keyOf(3, join(s0w, s0t));
  keys[k++] = keyOf(7, n0w);
  keys[k++] = keyOf(8, n0t);
  keys[k++] = keyOf(9, join(n0w, n0t));
  keys[k++] = keyOf(10, join(n1w, n1t));
  keys[k++] = keyOf(11, n1t);
  keys[k++] = keyOf(12, n2t);
  keys[k++] = keyOf(13, join(word[n2]!, n2t));
  keys[k++] = keyOf(14, join(s0w, n0w));
  keys[k++] = keyOf(15, join(join(s0w, n0w), tt));
  keys[k++] = keyOf(16, join(s0w, n0t));
  keys[k++] = keyOf(17, join(s0t, n0w));
  keys[k++] = keyOf(18, tt);
  keys[k++] = keyOf(27, join(n0t, n1t));
  keys[k++] = keyOf(28, join(tt, n1t));
  keys[k++] = keyOf(29, join(n0t, join(n1t, n2t)));
  keys[k++] = keyOf(33, join(s0w, tt));
  keys[k++] = keyOf(34, join(n0w, tt));
  keys[k++] = keyOf(48, join(tt, near));
  keys[k++] = keyOf(49, join(s0w, near));
  keys[k++] = keyOf(50, join(n0w, near));
  keys[k++] = keyOf(71, join(s0c, n0c));
  keys[k++] = keyOf(73, join(s0c, n0t));
  keys[k++] = keyOf(74, join(s0t, n0c));
  keys[k++] = keyOf(78, join(s0w, n0c));
  keys[k++] = keyOf(79, join(s0c, n0w));
  keys[k++] = keyOf(90, join(tt, join(n1w, 9)));
  keys[k++] = keyOf(92, join(tt, nearMarks));
  keys[k++] = keyOf(95, join(s0w, nearMarks));
  return k;
}

/** What the two words on top of the stack say by themselves. */
export function stackFeatures(input: ParserInput, s1: number, s0: number, keys: Int32Array, from: number): number {
  const { word, tag, fine, marks } = input;
  const s0w = word[s0]!;
  const s1w = word[s1]!;
  const s0t = tag[s0]!;
  const s1t = tag[s1]!;
  const s0c = fine[s0]!;
  const s1c = fine[s1]!;
  const ss = join(s1t, s0t);
  const far = hashNumber(bucket(s0 - s1) + 16);
  const farMarks = hashNumber(Math.min(2, marks[s0]! - marks[s1]!) + 4);
  let k = from;
  keys[k++] = keyOf(4, s1w);
  keys[k++] = keyOf(5, s1t);
  keys[k++] = keyOf(6, join(s1w, s1t));
  keys[k++] = keyOf(19, join(s1w, s0w));
  keys[k++] = keyOf(20, ss);
  keys[k++] = keyOf(21, join(s1w, s0t));
  keys[k++] = keyOf(22, join(s1t, s0w));
  keys[k++] = keyOf(51, join(ss, far));
  keys[k++] = keyOf(52, join(s1w, far));
  keys[k++] = keyOf(53, join(s0w, far));
  keys[k++] = keyOf(72, join(s1c, s0c));
  keys[k++] = keyOf(75, join(s1c, s0t));
  keys[k++] = keyOf(76, join(s1t, s0c));
  keys[k++] = keyOf(80, join(s1w, s0c));
  keys[k++] = keyOf(81, join(s1c, s0w));
  keys[k++] = keyOf(93, join(ss, farMarks));
  return k;
}

/** What the second word of the stack and the front of the buffer say by themselves. */
export function acrossFeatures(input: ParserInput, s1: number, n0: number, keys: Int32Array, from: number): number {
  const { word, tag, fine } = input;
  const s1w = word[s1]!;
  const n0w = word[n0]!;
  const s1t = tag[s1]!;
  const n0t = tag[n0]!;
  const s1c = fine[s1]!;
  const sn = join(s1t, n0t);
  let k = from;
  keys[k++] = keyOf(23, join(s1w, n0w));
  keys[k++] = keyOf(24, sn);
  keys[k++] = keyOf(25, join(s1t, n0w));
  keys[k++] = keyOf(26, join(s1w, n0t));
  keys[k++] = keyOf(77, join(s1c, n0t));
  return k;
}

/** What all three say together, and the trees built so far. */
export function treeFeatures(
  input: ParserInput,
  nodes: Int32Array,
  top: number,
  front: number,
  keys: Int32Array,
  from: number,
): number {
  const { word, tag, fine, coarse, marks, none, root } = input;
  const S0 = top * NODE;
  const S1 = nodes[S0 + BELOW]! * NODE;
  const N0 = front * NODE;
  const s0 = nodes[S0 + WORD]!;
  const s1 = nodes[S1 + WORD]!;
  const s2 = nodes[nodes[S1 + BELOW]! * NODE + WORD]!;
  const n0 = nodes[N0 + WORD]!;
  const s0w = word[s0]!;
  const s1w = word[s1]!;
  const n0w = word[n0]!;
  const s0t = tag[s0]!;
  const s1t = tag[s1]!;
  const s2t = tag[s2]!;
  const n0t = tag[n0]!;
  const n1t = tag[n0 + 1 <= root ? n0 + 1 : none]!;
  const n2t = tag[n0 + 2 <= root ? n0 + 2 : none]!;
  const s1c = fine[s1]!;
  const s0l = nodes[S0 + LEFT_1]!;
  const s0r = nodes[S0 + RIGHT_1]!;
  const s1l = nodes[S1 + LEFT_1]!;
  const s1r = nodes[S1 + RIGHT_1]!;
  const n0l = nodes[N0 + LEFT_1]!;
  const s0ll = nodes[S0 + LEFT_LABELS]!;
  const s0rl = nodes[S0 + RIGHT_LABELS]!;
  const s1rl = nodes[S1 + RIGHT_LABELS]!;
  const s1ll = nodes[S1 + LEFT_LABELS]!;
  const n0ll = nodes[N0 + LEFT_LABELS]!;
  const tt = join(s0t, n0t);
  const ss = join(s1t, s0t);
  const all = join(s1t, tt);
  const nearMarks = hashNumber(Math.min(2, marks[n0]! - marks[s0]!));
  const farMarks = hashNumber(Math.min(2, marks[s0]! - marks[s1]!) + 4);
  let k = from;
  keys[k++] = keyOf(30, all);
  keys[k++] = keyOf(31, join(s2t, ss));
  keys[k++] = keyOf(32, join(all, n1t));
  keys[k++] = keyOf(35, join(s0w, all));
  keys[k++] = keyOf(36, join(s1w, all));
  keys[k++] = keyOf(37, join(n0w, all));
  keys[k++] = keyOf(38, join(tt, tag[s0l]!));
  keys[k++] = keyOf(39, join(tt, tag[s0r]!));
  keys[k++] = keyOf(40, join(tt, join(tag[n0l]!, 5)));
  keys[k++] = keyOf(41, join(ss, tag[s0l]!));
  keys[k++] = keyOf(42, join(ss, tag[s0r]!));
  keys[k++] = keyOf(43, join(ss, join(tag[s1l]!, 5)));
  keys[k++] = keyOf(44, join(ss, join(tag[s1r]!, 6)));
  keys[k++] = keyOf(45, join(all, tag[s1r]!));
  keys[k++] = keyOf(46, join(all, join(tag[n0l]!, 3)));
  keys[k++] = keyOf(47, join(all, join(tag[s0r]!, 4)));
  keys[k++] = keyOf(54, join(s0t, s0ll));
  keys[k++] = keyOf(55, join(s0t, s0rl));
  keys[k++] = keyOf(56, join(s1t, s1rl));
  keys[k++] = keyOf(57, join(n0t, n0ll));
  keys[k++] = keyOf(58, join(s0w, s0rl));
  keys[k++] = keyOf(59, join(s1w, s1rl));
  keys[k++] = keyOf(60, join(n0w, n0ll));
  keys[k++] = keyOf(61, join(s0w, s0ll));
  keys[k++] = keyOf(62, join(tt, s0ll));
  keys[k++] = keyOf(63, join(tt, n0ll));
  keys[k++] = keyOf(64, join(ss, s1rl));
  keys[k++] = keyOf(65, join(ss, join(s1ll, 3)));
  keys[k++] = keyOf(66, join(ss, join(s0ll, 4)));
  keys[k++] = keyOf(67, join(word[s0r]!, join(s0t, n0t)));
  keys[k++] = keyOf(68, join(word[s0l]!, ss));
  keys[k++] = keyOf(69, join(word[n0l]!, tt));
  keys[k++] = keyOf(70, join(word[s1r]!, ss));
  keys[k++] = keyOf(82, join(join(coarse[s1]!, coarse[s0]!), coarse[n0]!));
  keys[k++] = keyOf(83, join(join(s1c, s0w), n0t));
  keys[k++] = keyOf(84, join(s0t, hashNumber(nodes[S0 + RIGHT_COUNT]! * 16 + nodes[S0 + LEFT_COUNT]!)));
  keys[k++] = keyOf(85, join(s1t, hashNumber(nodes[S1 + RIGHT_COUNT]!)));
  keys[k++] = keyOf(86, join(tt, join(hashNumber(nodes[S0 + RIGHT_LABEL]!), hashNumber(nodes[N0 + LEFT_LABEL]!))));
  keys[k++] = keyOf(87, join(ss, join(tag[nodes[S1 + RIGHT_2]!]!, tag[s1r]!)));
  keys[k++] = keyOf(88, join(tt, join(tag[nodes[S0 + LEFT_2]!]!, tag[s0l]!)));
  keys[k++] = keyOf(89, join(tt, join(tag[nodes[N0 + LEFT_2]!]!, tag[n0l]!)));
  keys[k++] = keyOf(91, join(all, join(n1t, n2t)));
  keys[k++] = keyOf(94, join(all, join(nearMarks, farMarks)));
  return k;
}

/**
 * Features of the relation between head and child, both given as nodes: the child has all its own children, the head
 * those that came before. In two parts: what the two words say by themselves, and what hangs on them.
 */
export function relationFeatures(
  input: ParserInput,
  nodes: Int32Array,
  head: number,
  child: number,
  keys: Int32Array,
): number {
  const k = relationWords(input, nodes[head * NODE + WORD]!, nodes[child * NODE + WORD]!, keys, 0);
  return relationTrees(input, nodes, head, child, keys, k);
}

/** What head and child say by themselves. Writes from `keys[from]` on, returns where it ended. */
export function relationWords(input: ParserInput, h: number, c: number, keys: Int32Array, from: number): number {
  const { word, tag, fine, coarse, marks, none, root } = input;
  const side = h < c ? 11 : 12;
  const hw = word[h]!;
  const cw = word[c]!;
  const ht = join(tag[h]!, side);
  const ct = tag[c]!;
  const hc = fine[h]!;
  const cc = fine[c]!;
  const before = c > 0 && c <= root ? c - 1 : none;
  const after = c < root ? c + 1 : none;
  const hBefore = h > 0 && h < root ? h - 1 : none;
  const hAfter = h < root ? h + 1 : none;
  const tt = join(ht, ct);
  let k = from;
  keys[k++] = keyOf(101, ht);
  keys[k++] = keyOf(102, join(ct, side));
  keys[k++] = keyOf(103, tt);
  keys[k++] = keyOf(104, join(cw, side));
  keys[k++] = keyOf(105, join(hw, side));
  keys[k++] = keyOf(106, join(hw, tt));
  keys[k++] = keyOf(107, join(cw, tt));
  keys[k++] = keyOf(108, join(hw, join(cw, side)));
  keys[k++] = keyOf(109, join(hc, tt));
  keys[k++] = keyOf(110, join(cc, tt));
  keys[k++] = keyOf(111, join(hc, join(cc, side)));
  keys[k++] = keyOf(112, join(tt, hashNumber(bucket(Math.abs(h - c)))));
  keys[k++] = keyOf(122, join(tt, tag[before]!));
  keys[k++] = keyOf(123, join(tt, tag[after]!));
  keys[k++] = keyOf(124, join(tt, tag[hBefore]!));
  keys[k++] = keyOf(125, join(tt, tag[hAfter]!));
  keys[k++] = keyOf(132, join(coarse[h]!, join(coarse[c]!, side)));
  keys[k++] = keyOf(136, join(tt, join(word[before]!, 7)));
  keys[k++] = keyOf(137, join(hw, join(cc, side)));
  keys[k++] = keyOf(138, join(cw, join(hc, side)));
  keys[k++] = keyOf(141, join(tt, hashNumber(Math.min(2, Math.abs(marks[h]! - marks[c]!)))));
  return k;
}

/** What the children of both say. */
export function relationTrees(
  input: ParserInput,
  nodes: Int32Array,
  headNode: number,
  childNode: number,
  keys: Int32Array,
  from: number,
): number {
  const { word, tag, upos, fine } = input;
  const H = headNode * NODE;
  const C = childNode * NODE;
  const h = nodes[H + WORD]!;
  const c = nodes[C + WORD]!;
  const side = h < c ? 11 : 12;
  const hw = word[h]!;
  const cw = word[c]!;
  const ht = join(tag[h]!, side);
  const ct = tag[c]!;
  const hc = fine[h]!;
  const cl = nodes[C + LEFT_1]!;
  const cl2 = nodes[C + LEFT_2]!;
  const cr = nodes[C + RIGHT_1]!;
  const cll = nodes[C + LEFT_LABELS]!;
  const crl = nodes[C + RIGHT_LABELS]!;
  const hl = nodes[H + LEFT_LABELS]!;
  const hr = nodes[H + RIGHT_LABELS]!;
  const tt = join(ht, ct);
  let k = from;
  keys[k++] = keyOf(113, join(tt, cll));
  keys[k++] = keyOf(114, join(tt, crl));
  keys[k++] = keyOf(115, join(tt, hl));
  keys[k++] = keyOf(116, join(tt, hr));
  keys[k++] = keyOf(117, join(tt, word[cl]!));
  keys[k++] = keyOf(118, join(tt, word[cl2]!));
  keys[k++] = keyOf(119, join(hw, join(word[cl]!, side)));
  keys[k++] = keyOf(120, join(tt, tag[cl]!));
  keys[k++] = keyOf(121, join(tt, tag[cr]!));
  keys[k++] = keyOf(126, join(hw, join(cll, ct)));
  keys[k++] = keyOf(127, join(cw, join(cll, side)));
  keys[k++] = keyOf(128, join(hw, join(hl, hr)));
  keys[k++] = keyOf(129, join(ht, join(hl, hr)));
  keys[k++] = keyOf(130, join(tt, join(hr, cll)));
  keys[k++] = keyOf(131, join(upos[h]!, join(upos[c]!, join(cll, side))));
  keys[k++] = keyOf(133, join(tt, hashNumber(nodes[H + RIGHT_LABEL]!)));
  keys[k++] = keyOf(134, join(tt, hashNumber(nodes[H + LEFT_LABEL]!)));
  keys[k++] = keyOf(135, join(hc, join(cll, join(ct, side))));
  keys[k++] = keyOf(139, join(cll, join(crl, ct)));
  keys[k++] = keyOf(140, join(hw, join(hr, ct)));
  return k;
}
