// 复查中的每一件事：看到的随手存在本机，签署才是一次行为。
import {act} from './deeds.js';
import {fresh} from './store/ids.js';
import * as photos from './photos.js';

const key = order => `visit:${order.id}`;
const start = (order, kept) => kept ?? {id: order.id, order, mine: {}, photos: [], seen: {}};

/** 一项的结论或者情况；不到签署不上传。 */
export const seeing = (order, hazard, part) => act(async get => {
  const record = start(order, await get(key(order)));
  const before = record.seen[hazard];
  return {records: {[key(order)]: {...record, seen: {...record.seen, [hazard]: typeof part === 'object' && !Array.isArray(part) ? {...before, ...part} : part}}}};
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

export const reinspect = (order, marks) => act(async get => {
  const record = start(order, await get(key(order)));
  if (record.done) return null;
  const seen = order.items.map(i => ({hazard: i.hazard, photos: [], ...record.seen[i.hazard]}));
  return {records: {[key(order)]: {...record, done: new Date().toISOString(), turnedBack: null}},
    deeds: [{kind: 'REINSPECT', title: `复查 · ${order.enterprise.name}`, subject: order.id, files: seen.flatMap(s => s.photos),
      body: {key: fresh(), day: today(), seen, ...marks}}]};
});
