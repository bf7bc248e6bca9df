// 复查：逐项看整改了没有，拍照，签一次。
import {Pads} from '../pads.js';
import {choice, failed, html, icon, page, text, tick} from '../parts.js';
import {changed, local, pkg, state} from '../state.js';
import {reinspect, seeing, shoot, signing} from '../rechecking.js';
import {recheckText} from '../texts.js';

let pads = null, error = '', busy = false, of = null;

export function enter(id) {
  if (of === id) return;
  [of, pads, error, busy] = [id, new Pads((who, image) => signing(orderOf(id), who, image)), '', false];
}

const orderOf = id => pkg().orders.find(o => o.id === id) ?? local(id)?.order ?? null;

function lack(order, seen, team) {
  const open = order.items.find(i => seen[i.hazard]?.passed === undefined);
  if (open) return `“${open.problem}”还没有复查结论。`;
  const mute = order.items.find(i => !seen[i.hazard].finding);
  if (mute) return `请写明“${mute.problem}”的复查情况。`;
  if (team.length < 2) return '复查应当由两名以上执法人员进行。';
  const officer = team.find(m => !pads.marks[m.officer]);
  if (officer) return `${officer.name}还没有签名。`;
  if (!seen.refused && !pads.marks.party) return '现场负责人还没有签名；拒绝签名的，请选“当事人拒签”。';
  return seen.refused && !seen.reason ? '请写明当事人拒签的理由。' : '';
}

async function complete(order, seen, team) {
  await pads.saved();
  error = lack(order, seen, team);
  if (error || busy) return changed();
  busy = true;
  changed();
  const name = seen.partyName || '现场负责人';
  try {
    await reinspect(order, recheckText(order, seen), {officers: team.map(m => m.officer), unitOpinion: seen.opinion ?? '',
      party: seen.refused ? {name, refusal: seen.reason, witness: seen.witness || null} : {name}});
    of = null;
    location.replace('#/');
  } catch (wrong) {
    error = wrong.message;
  }
  busy = false;
  changed();
}

const item = (order, seen, i, at) => html`<article class="card"><h2>${at + 1}. ${i.problem}</h2><p class="law">要求：${i.requirement}　期限 <span class="num">${i.due}</span></p>
  ${choice('复查结论', `s-${i.hazard}`, {true: '已整改到位', false: '未整改到位'}, seen[i.hazard]?.passed === undefined ? null : String(seen[i.hazard].passed), v => seeing(order, i.hazard, {passed: v === 'true'}))}
  ${text('复查情况', seen[i.hazard]?.finding, v => seeing(order, i.hazard, {finding: v}), {rows: 2, id: `f-${i.hazard}`})}
  <p class="lab">照片<small class="num">${seen[i.hazard]?.photos?.length ?? 0}</small></p><div class="pics"><label class="add">${icon('cam')}拍照<input class="sr" type="file" accept="image/*" capture="environment" multiple @change=${e => { const files = [...e.target.files]; e.target.value = ''; shoot(order, i.hazard, files).catch(w => { error = w.message; changed(); }); }}></label></div></article>`;

export function view(id) {
  const order = orderOf(id);
  if (!order) return page({title: '复查', back: '#/', body: html`<p class="empty">没有这份指令书，可能已由别人复查。</p>`});
  const kept = local(id), seen = kept?.seen ?? {};
  if (kept?.done) return page({title: '复查', back: '#/', body: html`<p class="alert ok">复查已签署，${state.outbox.some(d => d.subject === id && d.state === 'new') ? '已存本机，待上传。' : '已传到。'}</p>`});
  pads.show(kept?.marks ?? {});
  const chosen = seen.officers ?? order.team.filter(m => m.officer === state.person.person).map(m => m.officer);
  const team = order.team.filter(m => chosen.includes(m.officer));
  const back = kept?.turnedBack ? html`<p class="alert err" role="alert">平台没有接受上次的复查：${kept.turnedBack.reason} 请改正后重新签署。</p>` : '';
  const body = html`${back}<article class="card"><h2>${order.enterprise.name}</h2><div class="meta"><span class="num">${order.number}</span><span class="num">期限 ${order.due}</span></div></article>
    ${order.items.map((i, at) => item(order, seen, i, at))}${text('现场负责人姓名', seen.partyName, v => seeing(order, 'partyName', v), {id: 'party-name', max: 40})}
    ${text('单位意见', seen.opinion, v => seeing(order, 'opinion', v), {rows: 2, id: 'opinion'})}
    <fieldset class="ticks"><legend>复查人员（两名以上）</legend>${order.team.map(m => tick(`${m.name}（${m.certificateNo}）`, chosen.includes(m.officer), on =>
      seeing(order, 'officers', on ? [...chosen, m.officer] : chosen.filter(o => o !== m.officer))))}</fieldset>
    ${team.map(m => pads.sheet(m.officer, `复查人员 ${m.name} 签名`))}
    ${seen.refused ? html`${text('拒签理由', seen.reason, v => seeing(order, 'reason', v), {rows: 2, id: 'reason'})}${text('见证人', seen.witness, v => seeing(order, 'witness', v), {id: 'witness', max: 40})}` : pads.sheet('party', '现场负责人签名')}
    ${tick('当事人拒签', seen.refused, v => seeing(order, 'refused', v))}${failed(error)}`;
  return page({title: '整改复查', back: '#/', right: '已自动保存', body, foot: html`<button type="button" class="btn btn-primary" ?disabled=${busy} @click=${() => complete(order, seen, team)}>${busy ? '正在保存……' : '签署复查意见'}</button>`});
}
