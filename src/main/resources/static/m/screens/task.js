// 一次检查：去以前看什么，到了做什么；每一步走到哪儿了。
import {failed, html, nothing, page, progressBar} from '../parts.js';
import {changed, local, visit} from '../state.js';
import {position} from '../place.js';
import {findings, isArrived, missing, progress, signed} from '../visit.js';
import * as visiting from '../visiting.js';

let shown = false, busy = false, error = '';

export function enter() {
  shown = false;
  error = '';
}

async function doing(work) {
  if (busy) return;
  busy = true;
  error = '';
  changed();
  try {
    await work();
  } catch (wrong) {
    error = wrong.message;
  }
  busy = false;
  changed();
}

const sealedBody = task => html`<article class="card"><h2>密封任务</h2><p class="hint">${task.kindLabel}。不发通知、不打招呼：出发时由检查组打开，时间和地点一起记录；打开以前看不到企业。</p></article>${failed(error)}`;

const file = ({enterprise: e}) => html`<article class="card"><h2>${e.name}</h2><dl class="facts"><dt>地址</dt><dd>${e.address}</dd><dt>所在地</dt><dd>${e.town}</dd><dt>行业</dt><dd>${e.tradeName ?? '—'}</dd><dt>信用代码</dt><dd class="num">${e.code}</dd>
  <dt>法定代表人</dt><dd>${e.head || '未登记'}${e.phone ? html` <a class="tap num" href="tel:${e.phone}">${e.phone}</a>` : nothing}</dd></dl></article>`;

const history = ({history: h}) => h ? html`<details class="card fold"><summary>上次检查 ${h.visits.length} 次，未销号隐患 ${h.hazards.length} 项</summary>
  <ul>${h.hazards.map(x => html`<li>${x.major ? html`<span class="tag err">重大</span> ` : nothing}${x.place ? `${x.place}：` : ''}${x.problem}<small class="num">期限 ${x.due ?? '未定'}</small></li>`)}
  ${h.visits.map(x => html`<li>${x.kind}，${x.outcome}<small class="num">${x.day}</small></li>`)}</ul></details>` : nothing;

const scheme = task => html`<details class="card fold"><summary>检查方案</summary><dl class="facts"><dt>方式</dt><dd>${task.kindLabel}</dd><dt>来源</dt><dd>${task.source}</dd><dt>人员</dt><dd>${task.team.map(m => `${m.name}（${m.certificateNo}）`).join('、')}</dd>
  ${task.content ? html`<dt>内容</dt><dd>${task.content}</dd>` : nothing}<dt>清单</dt><dd>${task.checklists.map(l => l.name).join('、') || '无'}</dd></dl></details>`;

const step = (href, title, note, ok) => html`<a class="step-to" href=${href}><span><b>${title}</b><small>${note}</small></span><span class="tag ${ok ? 'ok' : 'mute'}">${ok ? '已完成' : '未完成'}</span></a>`;

function steps(task) {
  const {total, answered, next, no} = progress(task), at = `#/v/${task.id}`, lacks = missing(task);
  const facts = !lacks.some(([, to]) => to.endsWith('/facts'));
  return html`<nav class="card steps" aria-label="检查步骤">${step(answered < total ? `${at}/i/${next}` : `${at}/items`, '检查清单', `${answered} / ${total} 项，不合格 ${no} 项`, answered === total)}
    ${progressBar(answered, total)}
    ${step(`${at}/f/list`, '检查发现', `${findings(task).length} 项`, !lacks.some(([, to]) => to.includes('/f/')))}
    ${step(`${at}/facts`, '现场情况', '时间、地点、现场负责人', facts)}
    ${step(`${at}/read`, '宣读并签名', lacks.length ? lacks[0][0] : '全部文书一次签署', false)}</nav>`;
}

function foot(task) {
  const at = `#/v/${task.id}`;
  if (task.sealed) return html`<button type="button" class="btn btn-primary" ?disabled=${busy} @click=${() => doing(async () => visiting.open(task, await position()))}>${busy ? '正在打开……' : '出发，打开任务'}</button>`;
  if (!isArrived(task)) return html`<button type="button" class="btn btn-primary" ?disabled=${busy || !shown} @click=${() => doing(async () => visiting.arrive(task, await position(), true))}>${busy ? '正在定位……' : '到场'}</button>`;
  const {total, answered, next} = progress(task);
  return answered < total ? html`<a class="btn btn-primary" href="${at}/i/${next}">${answered ? '继续检查' : '开始检查'}</a>` : html`<a class="btn btn-primary" href="${at}/read">宣读并签名</a>`;
}

export function view(id) {
  const task = visit(id);
  if (!task) return page({title: '检查', back: '#/', body: html`<p class="empty">没有这次检查，可能已被取消或者交给别人。手机上填写过的资料都在“待上传”里。</p>`});
  if (signed(task)) { location.replace(`#/v/${id}/done`); return nothing; }
  const arrival = html`<label class="ck"><input type="checkbox" .checked=${shown} @change=${e => { shown = e.target.checked; changed(); }}><span>已向当事人出示执法证件，表明身份</span></label>`;
  const body = task.sealed ? sealedBody(task) : isArrived(task) ? html`${failed(error)}${turnedBack(task)}${steps(task)}${where(task)}${file(task)}${history(task)}${scheme(task)}`
    : html`${file(task)}${history(task)}${scheme(task)}${arrival}${failed(error)}`;
  return page({title: task.sealed ? '密封任务' : '现场检查', back: '#/', right: '已自动保存', body, foot: foot(task)});
}

/** 签署没有被平台接受：说明原因，改了再念、再签。 */
const turnedBack = task => {
  const last = local(task.id)?.turnedBack;
  return last ? html`<p class="alert err" role="alert">平台没有接受上次的签署：${last.reason}${last.provision ? `（${last.provision}）` : ''} 请改正后重新宣读、签名。</p>` : nothing;
};

const where = task => {
  const at = local(task.id)?.where;
  return at ? html`<p class="hint num">到场位置 ${at.latitude}，${at.longitude} · 精度 ±${Math.round(at.accuracy)} m</p>` : html`<p class="hint">没有取得到场位置，不影响检查。</p>`;
};
