// 我的：这部手机、时间准不准、换 PIN、锁上。
import {failed, html, nothing, page, text} from '../parts.js';
import {changed, pkg, state, unsent} from '../state.js';
import * as vault from '../store/vault.js';
import {moment} from '../texts.js';
import {refresh} from '../send/refresh.js';
import {canWork, checkReady, readiness} from '../ready.js';

let old = '', fresh = '', error = '', said = '';

export const enter = () => { checkReady(); };

async function changePin() {
  error = said = '';
  if (!/^\d{6}$/.test(fresh)) error = '新 PIN 是 6 位数字。';
  else {
    try {
      await vault.changePin(old, fresh);
      said = '已换成新的 PIN。';
    } catch {
      error = '原来的 PIN 不对。';
    }
  }
  changed();
}

async function again() {
  error = said = '';
  try {
    await refresh(true);
    said = '已取回最新的任务。';
  } catch (trouble) {
    error = trouble.message;
  }
  changed();
}

function lock() {
  vault.lock();
  location.reload();
}

export function view() {
  const skew = Math.round((state.skew ?? 0) / 60_000);
  const body = html`<article class="card"><h2>${state.person.name}</h2><dl class="facts"><dt>单位</dt><dd>${state.person.agency}</dd><dt>任务取回于</dt><dd class="num">${pkg().at ? moment(pkg().at) : '还没有'}</dd><dt>离线使用</dt><dd>${state.shell === undefined ? '正在核对……' : html`<span class="tag ${canWork() ? 'ok' : 'warn'}">${canWork() ? '能' : '还不能'}</span> ${readiness()}`}</dd><dt>待上传</dt><dd class="num">${unsent()} 条</dd>
      <dt>手机时间</dt><dd>${Math.abs(skew) > 5 ? html`<span class="tag warn">比平台${skew > 0 ? '快' : '慢'} ${Math.abs(skew)} 分钟</span> 请校准，行为会被标注。` : '准'}</dd></dl></article>
    ${said ? html`<p class="alert ok" role="status">${said}</p>` : nothing}${failed(error)}
    <p class="acts"><button type="button" class="btn wide" @click=${again}>取回最新的任务</button><button type="button" class="btn wide" @click=${lock}>锁上</button></p>
    <details class="card fold"><summary>换 PIN</summary>${text('原来的 PIN', old, v => { old = v; }, {type: 'password', id: 'old', max: 6, mode: 'numeric'})}${text('新的 PIN（6 位数字）', fresh, v => { fresh = v; }, {type: 'password', id: 'fresh', max: 6, mode: 'numeric'})}
      <p class="acts"><button type="button" class="btn wide" @click=${changePin}>换 PIN</button></p></details>
    <p class="hint">本机资料已加密。核对过的满七天自动删除，没有上传的从不自动删除。丢了手机，请马上告诉管理员停用。</p>`;
  return page({title: '我的', tab: 'me', body});
}
