// 宣读文本：当事人听到、看到、签署的就是这些字；平台用正式文书的内容排出同样的文本，摘要一致才接收。
import {field, findings, handling, labels, summary} from './visit.js';

const two = n => String(n).padStart(2, '0');

/** 东八区的年月日时分。 */
export function moment(iso) {
  const d = new Date(Date.parse(iso) + 8 * 3600_000);
  return `${d.getUTCFullYear()}-${two(d.getUTCMonth() + 1)}-${two(d.getUTCDate())} ${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
}

export const day = iso => moment(iso).slice(0, 10);

const line = (label, value) => value ? `${label}：${value}` : null;
const joined = lines => lines.filter(l => l !== null).join('\n');
const officers = task => line('检查人员', task.team.map(m => `${m.name}（${m.certificateNo}）`).join('、'));
const problem = f => (f.place ? `${f.place}：` : '') + f.problem;

function record(task, number) {
  return joined(['现场检查记录', line('文号', number), line('被检查单位', task.enterprise.name), line('地址', task.enterprise.address),
    line('检查场所', field(task, 'facts/place')), line('检查时间', `${moment(field(task, 'facts/startedAt'))} 至 ${moment(field(task, 'facts/endedAt'))}`),
    officers(task), line('现场负责人', `${field(task, 'facts/presentName')}　${field(task, 'facts/presentPost')}`), line('检查情况', summary(task)),
    ...findings(task).map((f, n) => `${n + 1}. ${problem(f)}`), line('处理', handling(task).join('；')), line('单位意见', field(task, 'facts/unitOpinion'))]);
}

function order(task, found, number, recordNumber, arrived) {
  return joined(['责令限期整改指令书', line('文号', number), line('被责令单位', task.enterprise.name), line('检查日期', day(arrived)),
    line('检查记录', recordNumber), line('依据', task.basis?.order), officers(task),
    ...found.flatMap((f, n) => [`${n + 1}. ${problem(f)}`, line('违反', f.basis), line('要求', f.requirement), line('期限', `${f.due} 前`)])]);
}

function measure(task, found, number, recordNumber, arrived) {
  const all = labels([...new Set(found.flatMap(f => f.measures))]);
  return joined(['现场处理措施决定书', line('文号', number), line('当事人', task.enterprise.name), line('检查日期', day(arrived)), line('检查记录', recordNumber),
    line('依据', task.basis?.measure), officers(task), ...found.map((f, n) => `${n + 1}. ${f.problem}`), line('措施', all.join('、')),
    line('对象', [...new Set(found.map(f => f.measureObject))].join('、'))]);
}

export const KINDS = {'inspection-record': '现场检查记录', 'on-site-measure': '现场处理措施决定书', 'rectification-order': '责令限期整改指令书'};

/** 这次检查要出的文书，按签署的先后。 */
export function kinds(task) {
  const found = findings(task);
  return Object.keys(KINDS).filter(kind => kind === 'inspection-record' || kind === 'on-site-measure' && found.some(f => f.measures?.length)
    || kind === 'rectification-order' && found.some(f => f.handling === 'ORDER'));
}

export function texts(task, numbers, arrived) {
  const found = findings(task), of = numbers['inspection-record'];
  const made = {'inspection-record': () => record(task, of),
    'on-site-measure': () => measure(task, found.filter(f => f.measures?.length), numbers['on-site-measure'], of, arrived),
    'rectification-order': () => order(task, found.filter(f => f.handling === 'ORDER'), numbers['rectification-order'], of, arrived)};
  return Object.fromEntries(kinds(task).map(kind => [kind, made[kind]()]));
}

/** 复查：签名的人看到、念到的内容；变了，签过的名作废。 */
export const recheckText = (order, seen) => JSON.stringify([order.number, seen.partyName ?? '', seen.opinion ?? '', [...seen.officers ?? []].sort(),
  order.items.map(i => [i.hazard, i.problem, i.requirement, seen[i.hazard]?.passed ?? null, seen[i.hazard]?.finding ?? ''])]);
