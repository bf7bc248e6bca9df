// 一次检查在手机上的样子：平台的值加上本机的填写。这里只算怎么显示，能不能做由平台判断。
import {local} from './state.js';

export const HANDLING = {ORDER: '责令限期整改', CORRECTED: '当场改正', TRANSFER: '移送其他部门'};
export const MEASURES = {WITHDRAW: '撤出作业人员', SUSPEND: '暂时停产停业', STOP_BUILDING: '停止建设', STOP_WORKS: '停止施工', STOP_USE: '停止使用设施设备'};
export const ANSWERS = {YES: '合格', NO: '不合格', NOT_APPLICABLE: '不涉及'};
const PARTS = ['item', 'problem', 'place', 'provision', 'basis', 'violation', 'handling', 'requirement', 'due', 'major', 'majorGround', 'measures', 'measureObject'];

let held = null;

/** 以某一份记录为准来算，而不是屏幕上的：签署时用库里刚读到的。 */
export function over(record, work) {
  held = record;
  try {
    return work();
  } finally {
    held = null;
  }
}

const recordOf = task => held?.id === task.id ? held : local(task.id);

/** 显示的值：本机填写优先，其次平台的。 */
export function field(task, path) {
  const mine = recordOf(task)?.mine ?? {};
  const value = path in mine ? mine[path] : task.fields?.[path] ?? null;
  return typeof value === 'string' ? value.trim() : value;
}

export const items = task => task.checklists.flatMap(list => list.items.map(item => ({...item, list: list.name})));
export const answer = (task, item) => field(task, `answers/${item}/answer`);

export function progress(task) {
  const all = items(task);
  const given = all.map(i => answer(task, i.id));
  const count = value => given.filter(a => a === value).length;
  return {total: all.length, answered: given.filter(Boolean).length, yes: count('YES'), no: count('NO'), na: count('NOT_APPLICABLE'),
    next: Math.max(0, given.findIndex(a => !a))};
}

/** 检查发现，按登记的先后。 */
export function findings(task) {
  const mine = recordOf(task)?.mine ?? {};
  const ids = new Set();
  for (const path of [...Object.keys(task.fields ?? {}), ...Object.keys(mine)]) {
    const [kind, id, part] = path.split('/');
    if (kind === 'findings' && part) ids.add(id);
  }
  const removed = id => `findings/${id}` in mine && mine[`findings/${id}`] === null;
  return [...ids].filter(id => !removed(id)).map(id => finding(task, id)).filter(f => f.problem !== null);
}

export function finding(task, id) {
  return {id, ...Object.fromEntries(PARTS.map(part => [part, field(task, `findings/${id}/${part}`)]))};
}

export const findingOf = (task, item) => findings(task).find(f => f.item === item) ?? null;

/** 不合格时的检查发现：用检查项的用语、依据、要求和期限。 */
export const opened = item => ({item: item.id, problem: item.finding, place: '', provision: item.provision, basis: item.basis, violation: item.violation ?? '',
  handling: 'ORDER', requirement: item.requirement, due: item.due, major: false, majorGround: '', measures: [], measureObject: ''});

export const blank = due => ({item: null, problem: '', place: '', provision: '', basis: '', violation: '', handling: 'ORDER', requirement: '', due,
  major: false, majorGround: '', measures: [], measureObject: ''});

export function photos(task, {item, finding: of} = {}) {
  const mine = recordOf(task)?.photos ?? [];
  const known = new Set(mine.map(p => p.file));
  return [...(task.photos ?? []).filter(p => !known.has(p.file)), ...mine]
    .filter(p => item !== undefined ? p.item === item && item !== null || of !== undefined && p.finding === of : true);
}

export const photosOf = (task, f) => photos(task, {item: f.item ?? null, finding: f.id});

export function summary(task) {
  const words = field(task, 'facts/summary');
  if (words) return words;
  const found = findings(task), {total, yes, no, na} = progress(task);
  if (!task.checklists.length) return `现场检查发现问题 ${found.length} 项。`;
  return `按${task.checklists.map(l => `《${l.name}》`).join('、')}检查表检查 ${total} 项：符合 ${yes} 项，不符合 ${no} 项，不适用 ${na} 项；另发现检查表以外的问题 ${found.filter(f => !f.item).length} 项。`;
}

export function handling(task) {
  const found = findings(task).map((f, at) => ({...f, no: at + 1}));
  const lines = Object.entries(HANDLING).map(([key, label]) => [found.filter(f => f.handling === key).map(f => `第${f.no}项`).join('、'), label])
    .filter(([which]) => which).map(([which, label]) => which + label);
  const measured = found.filter(f => f.measures?.length).map(f => `第${f.no}项现场责令${labels(f.measures).join('、')}：${f.measureObject}`);
  const all = [...lines, ...measured];
  return all.length ? all : ['未发现问题。'];
}

export const labels = measures => Object.keys(MEASURES).filter(m => measures.includes(m)).map(m => MEASURES[m]);

export const arrivedAt = task => recordOf(task)?.arrived ?? task.arrival?.arrivedAt ?? null;
export const isArrived = task => Boolean(arrivedAt(task));
export const signed = task => local(task.id)?.signed ?? null;

/** 还差什么才能签：每一句都带着去补的地方。 */
export function missing(task) {
  const {total, answered, next} = progress(task), lacks = [];
  const at = `#/v/${task.id}`;
  if (answered < total) lacks.push([`还有 ${total - answered} 项没有作答`, `${at}/i/${next}`]);
  if (!field(task, 'facts/startedAt') || !field(task, 'facts/endedAt')) lacks.push(['没有填写检查的开始和结束时间', `${at}/facts`]);
  if (!field(task, 'facts/place')) lacks.push(['没有填写检查地点', `${at}/facts`]);
  if (!field(task, 'facts/presentName') || !field(task, 'facts/presentPost')) lacks.push(['没有填写现场负责人和职务', `${at}/facts`]);
  const wrong = timesOf(task);
  if (wrong) lacks.push([wrong, `${at}/facts`]);
  findings(task).forEach((f, n) => {
    const lack = lackOf(f, arrivedAt(task));
    if (lack) lacks.push([`第 ${n + 1} 项发现：${lack}`, `${at}/f/${f.id}`]);
  });
  return lacks;
}

/** 时间对不上的，签署会被退回，先说。 */
function timesOf(task) {
  const [from, to] = [field(task, 'facts/startedAt'), field(task, 'facts/endedAt')];
  if (from && arrivedAt(task) && from < arrivedAt(task)) return '检查开始时间早于到场时间';
  if (from && to && to < from) return '检查结束时间早于开始时间';
  return to && Date.parse(to) > Date.now() + 60_000 ? '检查结束时间晚于现在' : null;
}

function lackOf(f, arrived) {
  if (!f.problem) return '没有写明问题';
  if (!f.basis) return '没有写明违反的规定';
  if (f.handling === 'ORDER' && !f.requirement) return '没有写明整改要求';
  if (f.handling === 'ORDER' && !f.due) return '没有整改期限';
  if (f.handling === 'ORDER' && arrived && f.due < new Date(Date.parse(arrived) + 8 * 3600_000).toISOString().slice(0, 10)) return '整改期限早于检查日期';
  if (f.major && !f.majorGround) return '没有写明判定为重大事故隐患的依据';
  if (f.measures?.length && !f.measureObject) return '没有写明措施的具体对象';
  return null;
}
