// 检查中的每一件事：各是一次行为，连同屏幕的变化一起存进本机。
import {act} from './deeds.js';
import {fresh, sha256} from './store/ids.js';
import {pkg, state} from './state.js';
import * as photosOf from './photos.js';
import {ANSWERS, arrivedAt, blank, findingOf, opened, over, photos} from './visit.js';
import {png, stroked} from './marks.js';
import {kinds, texts} from './texts.js';

const key = task => `visit:${task.id}`;
const start = (task, kept) => kept ?? {id: task.id, task, mine: {}, photos: []};
const short = task => task.enterprise?.name ?? '密封任务';

async function on(task, work) {
  return act(async get => {
    const record = start(task, await get(key(task)));
    if (record.signed) throw new Error('现场检查记录已签署，不能修改；需要补充的，另作补充说明。');
    const made = await work(record, get);
    return made && {...made, records: {[key(task)]: made.record, ...made.records}};
  });
}

const bytes = base64 => Uint8Array.from(atob(base64), c => c.charCodeAt(0));

/** 密封的任务：全队出发时点开，时间和地点一起记下。 */
export async function open(sealed, position) {
  const {iv, data, key: raw} = sealed.box;
  const secret = await crypto.subtle.importKey('raw', bytes(raw), 'AES-GCM', false, ['decrypt']);
  const task = {...JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({name: 'AES-GCM', iv: bytes(iv)}, secret, bytes(data)))), sealed: false};
  return on(task, record => ({record: {...record, task, opened: new Date().toISOString()},
    deeds: [{kind: 'OPEN', title: `打开密封任务 · ${short(task)}`, subject: task.id, body: {position}}]}));
}

export const arrive = (task, position, certificatesShown) => on(task, record => {
  if (record.arrived) return null;
  const arrivedAt = new Date().toISOString();
  const mine = {...record.mine};
  if (!('facts/startedAt' in mine)) Object.assign(mine, {'facts/startedAt': arrivedAt, 'facts/place': task.enterprise.address});
  return {record: {...record, task, arrived: arrivedAt, where: position, mine},
    deeds: [{kind: 'ARRIVE', title: `到场 · ${short(task)}`, subject: task.id, body: {arrivedAt, position, certificatesShown}},
      edit(task, changesTo(task, record, {'facts/startedAt': arrivedAt, 'facts/place': task.enterprise.address}), '现场情况')]};
});

/** 撤回一项检查发现，以平台上的问题描述为底。 */
const baseOf = (task, path) => task.fields?.[/^findings\/[^/]+$/.test(path) ? `${path}/problem` : path] ?? null;
const changesTo = (task, record, values) => Object.entries(values).map(([path, value]) => ({path, base: baseOf(task, path), value}));

const edit = (task, changes, what) => ({kind: 'EDIT', title: `${what} · ${short(task)}`, subject: task.id, body: {changes}});

/** 写几个格子；没有变化的不算。 */
const write = (task, values, what) => on(task, record => {
  const now = path => path in record.mine ? record.mine[path] : task.fields?.[path] ?? null;
  const fresh = Object.fromEntries(Object.entries(values).filter(([path, value]) => JSON.stringify(now(path)) !== JSON.stringify(value)));
  if (!Object.keys(fresh).length) return null;
  return {record: {...record, task, mine: {...record.mine, ...fresh}, signing: null}, deeds: [edit(task, changesTo(task, record, fresh), what)]};
});

const spread = (id, parts) => Object.fromEntries(Object.entries(parts).map(([part, value]) => [`findings/${id}/${part}`, value]));

/** 一项的结论；不合格的同时登记检查发现，改回来的同时撤回。 */
export function answer(task, item, value) {
  const known = findingOf(task, item.id);
  const values = {[`answers/${item.id}/answer`]: value};
  if (value === 'NO' && !known) Object.assign(values, spread(fresh(), opened(item)));
  if (value !== 'NO' && known) values[`findings/${known.id}`] = null;
  return write(task, values, `${item.code} ${ANSWERS[value]}`);
}

export const answerAll = (task, items, value) => write(task, Object.fromEntries(items.map(i => [`answers/${i.id}/answer`, value])), `${items.length} 项`);

export async function addFinding(task) {
  const id = fresh();
  await write(task, spread(id, blank(null)), '检查发现');
  return id;
}

export const change = (task, id, parts) => write(task, spread(id, parts), '检查发现');
export const takeBack = (task, id) => write(task, {[`findings/${id}`]: null}, '撤回检查发现');
/** 填过的话留作下次的提示，每样最近八条。 */
async function remember(task, facts) {
  const worth = Object.entries(facts).filter(([part, value]) => ['place', 'presentName', 'presentPost', 'presentPhone'].includes(part) && value);
  if (!worth.length) return;
  await act(async get => {
    const recent = (await get('recent')) ?? {};
    for (const [part, value] of worth) {
      const key = part === 'presentPost' ? part : `${part}:${task.enterprise.id}`;
      recent[key] = [value, ...(recent[key] ?? []).filter(v => v !== value)].slice(0, 8);
    }
    return {records: {recent}};
  });
}

export const last = (task, part) => state.records.get('recent')?.[part === 'presentPost' ? part : `${part}:${task.enterprise.id}`] ?? [];

export const describe = (task, facts) => write(task, Object.fromEntries(Object.entries(facts).map(([k, v]) => [`facts/${k}`, v])), '现场情况').then(() => remember(task, facts));

/** 照片：检查发现的照片连原图一起上传。 */
export async function photograph(task, picked, {item = null, finding = null, position = null, evidence}) {
  const {file, original, whole, takenAt} = await photosOf.taken(picked);
  return on(task, record => {
    const photo = {file: file.id, name: file.name, item, finding, takenAt, kept: true};
    const body = {file: file.id, name: file.name, sha256: file.sha256, takenAt, item, finding, position, reducedFrom: whole};
    const shot = {id: fresh(), kind: 'PHOTO', title: `照片 · ${short(task)}`, subject: task.id, body, files: [file.id]};
    const originals = original && evidence ? [{kind: 'ORIGINAL', title: `原图 · ${short(task)}`, subject: task.id, after: [shot.id],
      body: {photo: file.id, file: original.id, sha256: original.sha256}, files: [original.id]}] : [];
    return {record: {...record, task, photos: [...record.photos, photo]}, deeds: [shot, ...originals], files: originals.length ? [file, original] : [file]};
  });
}

const thisYear = () => new Date(Date.now() + 8 * 3600_000).getUTCFullYear();

/** 还没用过的文号，各取一个；过了年，去年取的不能再用。 */
async function numbers(task, get, record) {
  const used = (await get('numbers'))?.used ?? [];
  const given = task.numbers ?? pkg().numbers ?? {};
  const own = record.numbers && (record.year ?? thisYear()) === thisYear() ? record.numbers : {};
  const taken = {};
  for (const kind of over(record, () => kinds(task))) {
    if (!given[kind] || own[kind]) continue;
    if ((pkg().year ?? thisYear()) !== thisYear()) throw new Error(`这部手机预留的文号是 ${pkg().year} 年的，请联网取回任务后再签署；手机时间不对的，请先校准。`);
    const number = given[kind].find(n => !used.includes(n));
    if (!number) throw new Error('这部手机预留的文号用完了，请联网后再签署。');
    taken[kind] = number;
  }
  return {all: {...own, ...taken}, taken, used};
}

/** 签署前要念的文本，用的就是将来的文号；念过的原样留下，签的就是它。 */
export const reading = task => act(async get => {
  const record = start(task, await get(key(task)));
  if (record.signed) return null;
  const {all, taken, used} = await numbers(task, get, record);
  const fresh = {...record, task, numbers: all, year: thisYear()};
  const read = await readOut(task, fresh);
  if (!Object.keys(taken).length && record.read?.mark === read.mark) return null;
  return {records: {[key(task)]: {...fresh, read, signing: fresh.signing?.of === read.mark ? fresh.signing : null}, numbers: {used: [...used, ...Object.values(taken)]}}};
});

/** 念的文本和它依据的全部填写；mark 是全部文本的摘要。 */
async function readOut(task, record) {
  const made = over(record, () => ({texts: texts(task, record.numbers, arrivedAt(task)), fields: allFields(task, record), photos: photos(task).map(p => p.file)}));
  const hashed = {};
  for (const [kind, text] of Object.entries(made.texts)) hashed[kind] = {text, sha256: await sha256(text)};
  return {...made, texts: hashed, mark: await sha256(JSON.stringify([made.fields, Object.values(hashed).map(t => t.sha256)]))};
}

const allFields = (task, record) => {
  const mine = {...task.fields, ...record.mine};
  const gone = Object.keys(mine).filter(path => mine[path] === null && /^findings\/[^/]+$/.test(path));
  return Object.fromEntries(Object.entries(mine).filter(([path, value]) => value !== null && !gone.some(g => path.startsWith(`${g}/`)))
    .map(([path, value]) => [path, typeof value === 'string' ? value.trim() : value]));
};

/** 签名页上的每一笔、每一格，属于念过的那一份；内容变了，都作废。 */
export const signing = (task, of, change) => on(task, record => {
  if (record.read?.mark !== of) return null;
  const before = record.signing?.of === of ? record.signing : {of, marks: {}, refused: false, reason: '', witness: '', served: true};
  return {record: {...record, signing: {...before, ...change(before)}}};
});

export const stroke = (task, of, who, image) => signing(task, of, ({marks}) => ({marks: stroked(marks, who, image)}));

/** 一次签署：全部文书；签的就是念过的文本，念过以后变了的要重新念。 */
export const sign = (task, mark) => on(task, async record => {
  const {read, signing: by} = record;
  if ((record.year ?? thisYear()) !== thisYear()) throw new Error('念的文书用的是去年的文号，请重新宣读、签名。');
  if (!read || read.mark !== mark || by?.of !== mark || (await readOut(task, record)).mark !== mark) throw new Error('念过以后内容有变化，请重新宣读、签名。');
  const after = state.outbox.filter(d => d.subject === task.id && d.kind !== 'ORIGINAL' && d.state !== 'parked').map(d => d.id);
  const numbers = Object.fromEntries(Object.keys(read.texts).map(kind => [kind, record.numbers[kind]]));
  const name = read.fields['facts/presentName'];
  const party = by.refused ? {name, refusal: by.reason, witness: by.witness || null} : {name, ...png(by.marks.party)};
  const body = {key: fresh(), fields: read.fields, photos: read.photos, officers: Object.fromEntries(task.team.map(m => [m.officer, png(by.marks[m.officer])])), party,
    served: by.served, serviceWitness: by.witness || null, numbers, texts: read.texts};
  return {record: {...record, task, signed: {when: Date.now(), at: new Date().toISOString(), texts: read.texts, numbers, party: name}, signing: null, turnedBack: null},
    deeds: [{kind: 'SIGN', title: `签署 · ${short(task)}`, subject: task.id, after, body}]};
});

/** 签署以后：补充说明。 */
export const supplement = (task, text) => act(async get => {
  const record = start(task, await get(key(task)));
  const said = {text, at: new Date().toISOString()};
  return {records: {[key(task)]: {...record, task, supplements: [...record.supplements ?? [], said]}},
    deeds: [{kind: 'SUPPLEMENT', title: `补充说明 · ${short(task)}`, subject: task.id, body: {text}}]};
});

