// 取回今天的任务；手机上还没传到的填写不动，传到并核对过的以平台为准；核对满七天的删掉。
import * as vault from '../store/vault.js';
import {OPEN_STATES, read, state} from '../state.js';
import {call} from './api.js';
import {recheckText} from '../texts.js';

const WEEK = 7 * 24 * 3600_000;
let last = 0;

export async function refresh(force = false) {
  if (!force && Date.now() - last < 20_000) return;
  const before = await vault.outbox();
  const given = await call('GET', '/package');
  last = Date.now();
  state.session = 'ok';
  await navigator.locks.request(`anlan-deed-${vault.person()}`, async () => {
    const pending = pathsOf(before, await vault.outbox());
    const records = {package: {...given, at: new Date().toISOString()}};
    const spent = (await vault.record('spent'))?.numbers ?? [];
    for (const [id, record] of await vault.records()) {
      if (!id.startsWith('visit:')) continue;
      records[id] = record.order ? renewed(record, given, pending) : settled(record, given.visits.find(v => v.id === record.id), pending, spent);
    }
    await vault.commit({records: {...records, spent: {numbers: spent}}});
  });
  await clean();
  await read();
}

/** 取任务以前或者以后还没有传到的填写：平台给的可能还没有它们。 */
function pathsOf(before, now) {
  const asked = new Set(before.map(d => d.id));
  const was = new Set(before.filter(isOpen).map(d => d.id));
  const pending = new Map();
  for (const deed of now.filter(d => isOpen(d) || was.has(d.id) || !asked.has(d.id))) {
    const paths = pending.get(deed.subject) ?? new Set();
    (deed.body.changes ?? []).forEach(c => paths.add(c.path));
    pending.set(deed.subject, paths.add(deed.kind));
  }
  return pending;
}

const isOpen = deed => OPEN_STATES.includes(deed.state) && !deed.seen;

/** 已经传到的填写交还平台：以后显示平台上的值；不在任务里的，取过的文号不会再用。 */
function settled(record, task, pending, spent) {
  const paths = pending.get(record.id) ?? new Set();
  if (!task || task.sealed) {
    if (task || record.signed || paths.size || !record.numbers) return record;
    spent.push(...Object.values(record.numbers));
    return {...record, numbers: null, read: null};
  }
  if (record.signed) return record;
  const mine = Object.fromEntries(Object.entries(record.mine).filter(([path]) => paths.has(path)));
  const waiting = new Set(state.files.filter(f => f.state === 'new').map(f => f.id));
  const known = new Set(task.photos.map(p => p.file));
  return {...record, task, mine, photos: record.photos.filter(p => !known.has(p.file) || waiting.has(p.file) || p.kept)};
}

/** 复查传到以后平台仍要复查的（另有期限的、没有接受的），重新开始；要求变了的，签过的名作废。 */
function renewed(record, given, pending) {
  const order = given.orders.find(o => o.id === record.id);
  const again = order && record.done && !pending.get(record.id)?.has('REINSPECT');
  if (again) return {...record, order, done: null, seen: {}, marks: {}};
  const same = !order || recheckText(order, record.seen) === recheckText(record.order, record.seen);
  return {...record, order: order ?? record.order, marks: same ? record.marks : {}};
}

async function clean() {
  const outbox = await vault.outbox(), files = await vault.files();
  const old = row => row.state === 'proved' && Date.now() - row.proved > WEEK;
  const deeds = outbox.filter(d => old(d) || d.seen && d.proved && Date.now() - d.proved > WEEK);
  const gone = new Set(deeds.map(d => d.id));
  const held = new Set(outbox.filter(d => !gone.has(d.id)).map(d => d.subject));
  const ended = record => record.signed ? record.signed.when : record.done ? Date.parse(record.done) : Infinity;
  const records = (await vault.records()).filter(([id, r]) => id.startsWith('visit:') && Date.now() - ended(r) > WEEK && !held.has(r.id)).map(([id]) => id);
  const shots = files.filter(old).map(f => f.id);
  if (deeds.length || shots.length || records.length) await vault.remove({records, deeds: [...gone], files: shots});
}
