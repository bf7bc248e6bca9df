// 拍照上报：信息员三下就好——拍照、选是什么事、上报；字要大，不用填别的。
import {failed, html, icon, nothing, page, text} from '../parts.js';
import {changed, pkg, state} from '../state.js';
import {position} from '../place.js';
import {moment} from '../texts.js';
import {report} from '../reporting.js';

let files = [], what = null, words = '', place = '', error = '', busy = false, sent = false, where = null;
let urls = [];

export function enter() {
  sent = false;
  position().then(p => { where = p; changed(); });
}

function picked(list) {
  urls.forEach(URL.revokeObjectURL);
  files = [...files, ...list].slice(0, 9);
  urls = files.map(f => URL.createObjectURL(f));
  changed();
}

async function send() {
  const kind = pkg().patrolKinds.find(k => k.key === what);
  error = !files.length ? '请先拍一张照片。' : !kind ? '请选一样是什么事。' : '';
  if (error || busy) return changed();
  busy = true;
  changed();
  try {
    await report({what, label: kind.label, place, words, files, position: where});
    [files, what, words, place, sent] = [[], null, '', '', true];
    urls = [];
  } catch (wrong) {
    error = wrong.message;
  }
  busy = false;
  changed();
}

const answer = r => (pkg().reports ?? []).find(x => x.id === r.id)?.outcome ? html`<p class="hint">答复：${pkg().reports.find(x => x.id === r.id).outcome}</p>` : nothing;

const outcome = r => {
  const deed = state.outbox.find(d => d.id === r.id), told = (pkg().reports ?? []).find(x => x.id === r.id);
  return told ? html`<span class="tag ${told.outcome ? 'ok' : 'info'}">${told.status}</span>` : html`<span class="tag mute">${deed && deed.state !== 'new' ? '已传到' : '已存本机'}</span>`;
};

export function view() {
  const list = state.records.get('reports')?.list ?? [];
  const body = html`${sent ? html`<p class="alert ok" role="status">谢谢，已记下；有信号就自动传给安监办。</p>` : nothing}
    <p class="lab">1. 拍照<small class="num">${files.length}</small></p><div class="pics">${urls.map((u, n) => html`<figure><img src=${u} alt="第 ${n + 1} 张照片"></figure>`)}
      <label class="add">${icon('cam')}拍照<input class="sr" type="file" accept="image/*" capture="environment" multiple @change=${e => { const l = [...e.target.files]; e.target.value = ''; picked(l); }}></label></div>
    <fieldset class="opts"><legend>2. 是什么事</legend>${pkg().patrolKinds.map(k => html`<label class="opt"><input type="radio" name="what" .checked=${what === k.key} @change=${() => { what = k.key; changed(); }}>${k.label}</label>`)}</fieldset>
    <details class="pick"><summary>还想说一句（可以不填）</summary>${text('地点', place, v => { place = v; }, {id: 'place', hint: where ? `已定位 ±${Math.round(where.accuracy)} m` : ''})}${text('说明', words, v => { words = v; }, {rows: 2, id: 'words'})}</details>${failed(error)}
    ${list.length ? html`<h2 class="sec">我报过的</h2><div class="card">${list.map(r => html`<div class="qi"><div><p>${r.label}</p><small class="num">${moment(r.at)}　${r.place}</small>${answer(r)}</div>${outcome(r)}</div>`)}</div>` : nothing}`;
  return page({title: '拍照上报', tab: 'today', body, foot: html`<button type="button" class="btn btn-primary" ?disabled=${busy} @click=${send}>${busy ? '正在保存……' : '3. 上报'}</button>`});
}
