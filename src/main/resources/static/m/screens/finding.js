// 检查发现：问题、部位、照片、处理；清单以外的也在这里登记。
import {choice, failed, html, icon, nothing, page, phrases, text, tick} from '../parts.js';
import {changed, pkg, visit} from '../state.js';
import {position} from '../place.js';
import {picture as blobOf} from '../store/vault.js';
import {state} from '../state.js';
import {finding, findings, HANDLING, labels, MEASURES, photosOf} from '../visit.js';
import * as visiting from '../visiting.js';

let error = '', saving = 0;
const urls = new Map();

export function enter() {
  error = '';
}

async function shoot(task, f, files) {
  error = '';
  const where = await Promise.race([position(), new Promise(yes => setTimeout(yes, 1500, null))]);
  for (const picked of files) {
    saving++;
    changed();
    try {
      await visiting.photograph(task, picked, {item: f.item ?? null, finding: f.item ? null : f.id, position: where, evidence: true});
    } catch (wrong) {
      error = `“${picked.name}”没有存进本机：${wrong.message}`;
    }
    saving--;
    changed();
  }
}

/** 本机有原件的显示小图；平台上的只说有。 */
function picture(p) {
  const row = state.files.find(x => x.id === p.file);
  if (row && !urls.has(p.file)) {
    urls.set(p.file, null);
    blobOf(row).then(blob => { if (blob) { urls.set(p.file, URL.createObjectURL(blob)); changed(); } });
  }
  const url = urls.get(p.file);
  const time = new Date(Date.parse(p.takenAt) + 8 * 3600_000).toISOString().slice(11, 16);
  return html`<figure>${url ? html`<img src=${url} alt="现场照片 ${time}">` : html`<span class="gone">照片</span>`}<figcaption class="num">${time}</figcaption></figure>`;
}

export const pictures = (task, f) => html`<p class="lab">现场照片<small class="num">${photosOf(task, f).length}${saving ? '，正在保存' : ''}</small></p><div class="pics">${photosOf(task, f).map(picture)}
  <label class="add">${icon('cam')}拍照<input class="sr" type="file" accept="image/*" capture="environment" multiple @change=${e => { const files = [...e.target.files]; e.target.value = ''; shoot(task, f, files); }}></label></div>`;

/** 检查项下面的简写：问题、部位、照片、期限；其余点“更多”。 */
export function basics(task, f, list, item) {
  const put = parts => visiting.change(task, f.id, parts).then(changed);
  return html`${pictures(task, f)}${failed(error)}
    ${phrases(list, f.problem === item?.finding ? '' : f.problem, value => put({problem: value}))}
    ${text('问题描述', f.problem, v => put({problem: v}), {rows: 3, id: 'problem'})}
    ${text('部位', f.place, v => put({place: v}), {id: 'place', hint: '例如 3 号库房'})}
    ${f.handling === 'ORDER' ? text('整改期限', f.due, v => put({due: v || null}), {type: 'date', id: 'due'}) : nothing}
    ${item?.major ? html`<p class="alert warn">${item.major}</p>` : nothing}
    <p class="acts"><a class="btn wide" href="#/v/${task.id}/f/${f.id}">处理方式、整改要求、现场措施</a></p>`;
}

function form(task, f) {
  const put = parts => visiting.change(task, f.id, parts).then(changed);
  const list = f.problem.trim() ? pkg().phrases.map(p => p.text).filter(p => p.includes(f.problem.trim()) && p !== f.problem).slice(0, 8) : [];
  return html`${failed(error)}${f.item ? nothing : phrases(list, '', v => put({problem: v}))}
    ${text('问题描述', f.problem, v => put({problem: v}), {rows: 3, id: 'problem'})}
    ${text('部位', f.place, v => put({place: v}), {id: 'place', hint: '例如 3 号库房'})}
    ${text('违反的规定', f.basis, v => put({basis: v, provision: v === f.basis ? f.provision : ''}), {rows: 2, id: 'basis'})}
    ${pictures(task, f)}
    ${choice('处理方式', 'handling', HANDLING, f.handling, v => put({handling: v, ...v === 'CORRECTED' ? {measures: [], measureObject: ''} : {}}))}
    ${f.handling === 'ORDER' ? html`${text('整改要求', f.requirement, v => put({requirement: v}), {rows: 2, id: 'requirement'})}${text('整改期限', f.due, v => put({due: v || null}), {type: 'date', id: 'due'})}` : nothing}
    ${tick('判定为重大事故隐患', f.major, v => put({major: v}))}
    ${f.major ? text('判定依据和理由', f.majorGround, v => put({majorGround: v}), {rows: 2, id: 'ground'}) : nothing}
    ${f.handling === 'CORRECTED' ? nothing : html`<fieldset class="ticks"><legend>现场处理措施</legend>${Object.entries(MEASURES).map(([key, label]) => tick(label, f.measures?.includes(key), on =>
      put({measures: Object.keys(MEASURES).filter(m => m === key ? on : f.measures?.includes(m))})))}</fieldset>
      ${f.measures?.length ? text('措施针对的区域、场所、设施或者设备', f.measureObject, v => put({measureObject: v}), {id: 'object'}) : nothing}`}`;
}

async function add(task) {
  location.hash = `#/v/${task.id}/f/${await visiting.addFinding(task)}`;
}

const list = task => html`<div class="card list">${findings(task).map((f, n) => html`<a href="#/v/${task.id}/f/${f.id}"><span>${n + 1}. ${f.place ? `${f.place}：` : ''}${f.problem || '（没有写明问题）'}<small>${HANDLING[f.handling]}${f.measures?.length ? `，${labels(f.measures).join('、')}` : ''}，照片 ${photosOf(task, f).length} 张</small></span>${f.major ? html`<span class="tag err">重大</span>` : nothing}</a>`)}</div>
  ${findings(task).length ? nothing : html`<p class="empty">还没有检查发现。清单里选“不合格”会自动登记。</p>`}`;

export function view(id, which) {
  const task = visit(id);
  if (!task) return page({title: '检查发现', back: '#/', body: html`<p class="empty">没有这次检查。</p>`});
  if (which === 'list') return page({title: '检查发现', back: `#/v/${id}`, right: '已自动保存', body: list(task), foot: html`<button type="button" class="btn btn-primary" @click=${() => add(task)}>登记清单以外的问题</button>`});
  const f = finding(task, which);
  if (f.problem === null) return page({title: '检查发现', back: `#/v/${id}/f/list`, body: html`<p class="empty">这一项已经撤回。</p>`});
  const foot = html`${f.item ? nothing : html`<button type="button" class="btn less" @click=${async () => { if (confirm('撤回这项检查发现？')) { await visiting.takeBack(task, f.id); location.hash = `#/v/${id}/f/list`; } }}>撤回</button>`}<a class="btn btn-primary" href="#/v/${id}/f/list">完成</a>`;
  return page({title: '检查发现', back: `#/v/${id}/f/list`, right: '已自动保存', body: form(task, f), foot});
}
