// 签名：检查人员和现场负责人各签一次，全部文书生效；拒签的写理由。
import {Pads} from '../pads.js';
import {failed, html, nothing, page, text, tick} from '../parts.js';
import {changed, local, visit} from '../state.js';
import {field, missing, progress, signed} from '../visit.js';
import {reading, sign, signing, stroke} from '../visiting.js';
import {shownMark} from './read.js';

let pads = null, busy = false, error = '', of = null;

/** 同一份念过的文本，签过的名留着；念过以后又改了的，从头签。 */
export async function enter(id) {
  const task = visit(id);
  if (task && !missing(task).length && !signed(task)) await reading(task);
  const mark = local(id)?.read?.mark;
  if (!shownMark || shownMark !== mark) location.replace(`#/v/${id}/read`);
  if (of === mark) return;
  [of, busy, error] = [mark, false, ''];
  pads = new Pads((who, image) => stroke(visit(id), mark, who, image));
}

const kept = id => {
  const by = local(id)?.signing;
  return by?.of === of ? by : {marks: {}, refused: false, reason: '', witness: '', served: true};
};

async function complete(task) {
  await pads.saved();
  error = lack(task);
  if (error || busy) return changed();
  busy = true;
  changed();
  try {
    await sign(task, of);
    of = null;
    location.replace(`#/v/${task.id}/done`);
  } catch (wrong) {
    error = wrong.message;
  }
  busy = false;
  changed();
}

function lack(task) {
  const {marks, refused, reason, witness, served} = kept(task.id);
  const officer = task.team.find(m => !marks[m.officer]);
  if (officer) return `${officer.name}还没有签名。`;
  if (!refused && !marks.party) return '现场负责人还没有签名；拒绝签名的，请选“当事人拒签”。';
  if (refused && !reason) return '请写明当事人拒签的理由。';
  if (refused && served && !witness) return '当事人拒签的，留置送达应当有见证人。';
  return '';
}

export function view(id) {
  const task = visit(id);
  if (!task || missing(task).length && !signed(task)) { location.replace(`#/v/${id}/read`); return nothing; }
  const {yes, no, na} = progress(task), {marks, refused, reason, witness, served} = kept(id);
  const put = name => value => signing(task, of, () => ({[name]: value}));
  pads.show(marks);
  const body = html`<div class="card sum"><div><b class="num">${yes}</b><span>合格</span></div><div><b class="num bad">${no}</b><span>不合格</span></div><div><b class="num">${na}</b><span>不涉及</span></div></div>
    ${task.team.map(m => pads.sheet(m.officer, `检查人员 ${m.name} 签名`))}
    ${refused ? html`${text('拒签理由', reason, put('reason'), {rows: 2, id: 'reason'})}${text('见证人', witness, put('witness'), {id: 'witness', max: 40})}`
      : pads.sheet('party', `现场负责人 ${field(task, 'facts/presentName')} 签名`)}
    ${tick('当事人拒签', refused, put('refused'))}
    ${tick('文书当场送达', served, put('served'))}
    ${failed(error)}`;
  return page({title: '签名', back: `#/v/${id}/read`, right: '2 / 2', body, foot: html`<button type="button" class="btn btn-primary" ?disabled=${busy} @click=${() => complete(task)}>${busy ? '正在保存……' : '签署全部文书'}</button>`});
}
