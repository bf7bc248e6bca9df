// 本机资料库：每人一库，内容全部加密；一次行为一个事务（durability: strict），提交以后才说“已存本机”。
import {done, drop, got, open} from './base.js';
import * as keys from './keys.js';

const PART = 1 << 20;
const STORES = ['lock', 'records', 'outbox', 'files', 'parts'];
const text = value => new TextEncoder().encode(JSON.stringify(value));
const object = bytes => JSON.parse(new TextDecoder().decode(bytes));
const name = person => `anlan-${person}`;

const upgrade = base => {
  base.createObjectStore('lock', {keyPath: 'id'});
  base.createObjectStore('records', {keyPath: 'id'});
  base.createObjectStore('outbox', {keyPath: 'id'}).createIndex('state', 'state');
  base.createObjectStore('files', {keyPath: 'id'});
  base.createObjectStore('parts', {keyPath: ['file', 'part']});
};

let base = null, key = null, lockRow = null, whose = null;

export const isOpen = () => key !== null;
export const person = () => whose;

export async function choose(id) {
  base?.close();
  lock();
  whose = id;
  base = await open(name(id), 1, upgrade);
  lockRow = await got(base.transaction('lock').objectStore('lock').get('lock')) ?? null;
  return lockRow !== null;
}

/** 锁只在一个事务里读和改：另一个标签页换了 PIN，这里不会改回去。 */
async function relock(change) {
  const tx = base.transaction('lock', 'readwrite', {durability: 'strict'});
  const row = change(await got(tx.objectStore('lock').get('lock')) ?? null);
  if (row) tx.objectStore('lock').put(row);
  await done(tx);
  if (row) lockRow = row;
}

/** 第一次设 PIN；另一处已经设过的，不再设，返回假。 */
export async function create(pin, spare) {
  const made = await keys.create(pin, spare);
  let first = true;
  await relock(row => (first = row === null) ? made.lock : null);
  if (first) key = made.key;
  return first;
}

/** 连错五次以后每次多等一会儿；资料从不因为输错而删除。 */
export async function unlock(pin, spare) {
  await relock(row => row);
  const wait = lockRow.until - Date.now();
  if (wait > 0) throw new Error(`输错次数太多，请 ${Math.ceil(wait / 1000)} 秒后再试。`);
  try {
    key = await keys.unlock(lockRow, pin);
  } catch {
    await relock(row => ({...row, tries: row.tries + 1, until: row.tries < 4 ? 0 : Date.now() + 15_000 * 2 ** Math.min(row.tries - 4, 8)}));
    throw new Error('PIN 不对，请重新输入。');
  }
  if (lockRow.tries) await relock(row => ({...row, tries: 0, until: 0}));
  if (spare && !lockRow.spare) {
    const {spare: kept} = await keys.withSpare(lockRow, pin, spare);
    await relock(row => ({...row, spare: kept}));
  }
}

export const hasSpare = () => Boolean(lockRow?.spare);

export async function renew(spare, pin) {
  const made = await keys.renew(lockRow, spare, pin);
  await relock(() => made.lock);
  key = made.key;
}

export async function changePin(old, pin) {
  const changed = await keys.change(lockRow, old, pin);
  await relock(() => changed);
}

export function lock() {
  key = null;
  known.clear();
}

async function sealed(bytes) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return {iv, data: await crypto.subtle.encrypt({name: 'AES-GCM', iv}, key, bytes)};
}

const unsealed = box => crypto.subtle.decrypt({name: 'AES-GCM', iv: box.iv}, key, box.data);

/** 打开过的不再打开一次：内容变了，iv 一定变。锁上时一起忘掉。 */
const known = new Map();

async function content(store, row, box = 'box') {
  if (!row[box]) return {};
  const id = `${store}/${row.id}/${box}`, iv = row[box].iv.join(), kept = known.get(id);
  if (kept?.iv === iv) return kept.value;
  const value = object(await unsealed(row[box]));
  known.set(id, {iv, value});
  return value;
}

/** 一行：写进去的内容、平台后来说的、不加密的状态。 */
async function whole(store, row) {
  const {box, said, ...plain} = row;
  return {...await content(store, row), ...plain, ...await content(store, row, 'said')};
}

export async function record(id) {
  const row = await got(base.transaction('records').objectStore('records').get(id));
  return row ? object(await unsealed(row.box)) : null;
}

export async function records() {
  const rows = await got(base.transaction('records').objectStore('records').getAll());
  return Promise.all(rows.map(async row => [row.id, await content('records', row)]));
}

/** 待上传的全部条目，按先后；状态不加密，内容加密。 */
export async function outbox() {
  const rows = await got(base.transaction('outbox').objectStore('outbox').getAll());
  const items = await Promise.all(rows.map(row => whole('outbox', row)));
  return items.sort((a, b) => a.seq - b.seq);
}

export async function files() {
  const rows = await got(base.transaction('files').objectStore('files').getAll());
  return Promise.all(rows.map(row => whole('files', row)));
}

export async function part(file, number) {
  const row = await got(base.transaction('parts').objectStore('parts').get([file, number]));
  return row ? unsealed(row.box) : null;
}

export async function picture(file) {
  const parts = [];
  for (let at = 0; at * PART < file.size; at++) {
    const bytes = await part(file.id, at);
    if (bytes === null) return null;
    parts.push(bytes);
  }
  return new Blob(parts, {type: file.type});
}

/** 一次写入：{records, deeds, files}。先加密，再开一个事务全部写进去；有一样写不进，就一样也没有。 */
export async function commit({records: changed = {}, deeds = [], files: added = []}) {
  const rows = [];
  for (const [id, value] of Object.entries(changed)) rows.push(['records', {id, box: await sealed(text(value))}]);
  for (const deed of deeds) {
    const {id, seq, state, sha256, ...rest} = deed;
    rows.push(['outbox', {id, seq, state, sha256, box: await sealed(text(rest))}]);
  }
  for (const {blob, ...file} of added) {
    const {id, state, size, received, ...rest} = file;
    rows.push(['files', {id, state, size, received, box: await sealed(text(rest))}]);
    for (let at = 0; at * PART < size; at++) {
      const bytes = await blob.slice(at * PART, (at + 1) * PART).arrayBuffer();
      rows.push(['parts', {file: id, part: at, box: await sealed(bytes)}]);
    }
  }
  const tx = base.transaction(STORES.slice(1), 'readwrite', {durability: 'strict'});
  for (const [store, row] of rows) tx.objectStore(store).put(row);
  await done(tx);
}

/** 没有传到就作废的签署：条目和记录一起改，又能重新宣读、签署。 */
export async function change(deed, state, records) {
  const rows = [];
  for (const [id, value] of Object.entries(records)) rows.push({id, box: await sealed(text(value))});
  const next = await changing('outbox', deed, state);
  const tx = base.transaction(['records', 'outbox'], 'readwrite', {durability: 'strict'});
  const row = await got(tx.objectStore('outbox').get(deed));
  if (row) tx.objectStore('outbox').put(next(row));
  rows.forEach(r => tx.objectStore('records').put(r));
  await done(tx);
}

/** 条目的进展（不动内容）：已发送、已保存、已核对、待处理，平台说了什么。 */
export async function mark(store, id, change) {
  const next = await changing(store, id, change);
  const tx = base.transaction(store, 'readwrite', {durability: 'strict'});
  const row = await got(tx.objectStore(store).get(id));
  if (row) tx.objectStore(store).put(next(row));
  await done(tx);
}

/** 锁着也要看的、只是状态的，不加密；平台说的（原因、两边的填写、结论）加密。 */
const PLAIN = ['state', 'received', 'tries', 'nextAt', 'proved', 'seen', 'waits', 'flagged', 'receivedAt'];

async function changing(store, id, change) {
  const plain = Object.fromEntries(Object.entries(change).filter(([name]) => PLAIN.includes(name)));
  const more = Object.entries(change).filter(([name]) => !PLAIN.includes(name));
  if (!more.length) return row => ({...row, ...plain});
  const row = await got(base.transaction(store).objectStore(store).get(id));
  const said = await sealed(text({...row ? await content(store, row, 'said') : {}, ...Object.fromEntries(more)}));
  return now => ({...now, ...plain, said});
}

export async function remove({records: ids = [], deeds = [], files: gone = []}) {
  const tx = base.transaction(STORES.slice(1), 'readwrite', {durability: 'strict'});
  ids.forEach(id => tx.objectStore('records').delete(id));
  deeds.forEach(id => tx.objectStore('outbox').delete(id));
  gone.forEach(id => {
    tx.objectStore('files').delete(id);
    tx.objectStore('parts').delete(IDBKeyRange.bound([id, 0], [id, Infinity]));
  });
  await done(tx);
}

/** 没有解锁时也看得见还有几条没传。 */
export async function waiting() {
  const index = base.transaction('outbox').objectStore('outbox').index('state');
  return got(index.count('new'));
}

/** 手机被停用：这个人的资料全部删除。 */
export async function wipe(person) {
  if (whose === person) {
    lock();
    base?.close();
    base = null;
  }
  await drop(name(person));
}

export const PART_SIZE = PART;
