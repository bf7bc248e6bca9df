// 复查中的每一件事：看到的、签的名随手存在本机，签署才是一次行为。
import {act} from './deeds.js';
import {fresh} from './store/ids.js';
import * as photos from './photos.js';
import {png, stroked} from './marks.js';
import {recheckText} from './texts.js';

const key = order => `visit:${order.id}`;
const start = (order, kept) => kept ?? {id: order.id, order, mine: {}, photos: [], seen: {}};

/** 一项的结论或者情况；不到签署不上传。 */
export const seeing = (order, hazard, part) => act(async get => {
  const record = start(order, await get(key(order)));
  const before = record.seen[hazard];
  const seen = {...record.seen, [hazard]: typeof part === 'object' && !Array.isArray(part) ? {...before, ...part} : part};
  const same = recheckText(order, seen) === recheckText(order, record.seen);
  return {records: {[key(order)]: {...record, seen, marks: same ? record.marks : {}}}};
});

/** 签了一笔。 */
export const signing = (order, who, image) => act(async get => {
  const record = start(order, await get(key(order)));
  return record.done ? null : {records: {[key(order)]: {...record, marks: stroked(record.marks, who, image)}}};
});

export async function shoot(order, hazard, files) {
  for (const picked of files) {
    const {file} = await photos.taken(picked);
    await act(async get => {
      const record = start(order, await get(key(order)));
      const before = record.seen[hazard] ?? {};
      return {records: {[key(order)]: {...record, seen: {...record.seen, [hazard]: {...before, photos: [...before.photos ?? [], file.id]}}}}, files: [file]};
    });
  }
}

const today = () => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);

/** 签署复查意见：签的就是屏幕上的内容，另一个标签页改过的要重新签。 */
export const reinspect = (order, text, {officers, party, ...body}) => act(async get => {
  const record = start(order, await get(key(order))), marks = record.marks ?? {};
  if (record.done) return null;
  if (recheckText(order, record.seen) !== text || [...officers, ...party.refusal ? [] : ['party']].some(who => !marks[who])) throw new Error('签名以后内容有变化，请核对后重新签名。');
  const seen = order.items.map(i => ({hazard: i.hazard, photos: [], ...record.seen[i.hazard]}));
  const signed = {officers, marks: Object.fromEntries(officers.map(o => [o, png(marks[o])])), party: party.refusal ? party : {...party, ...png(marks.party)}};
  return {records: {[key(order)]: {...record, done: new Date().toISOString(), marks: {}, turnedBack: null}},
    deeds: [{kind: 'REINSPECT', title: `复查 · ${order.enterprise.name}`, subject: order.id, files: seen.flatMap(s => s.photos),
      body: {key: fresh(), day: today(), seen, ...body, ...signed}}]};
});
