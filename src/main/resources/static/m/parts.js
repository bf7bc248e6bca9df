// 各屏共用的块。
import {html, nothing} from '/webjars/lit-html/lit-html.js';
import {state, troubled, unsent} from './state.js';

export {html, nothing};
export const icon = name => html`<svg class="ico" aria-hidden="true"><use href="/app/icons.svg#${name}"></use></svg>`;
const backSign = html`<svg class="ico" aria-hidden="true" viewBox="0 0 20 20"><path d="M12.5 4 6.5 10l6 6"></path></svg>`;

export const bar = (title, {back = null, right = ''} = {}) => html`<header class="bar">
  ${back ? html`<a class="b" href=${back} aria-label="返回">${backSign}</a>` : nothing}<h1>${title}</h1><span class="r num">${right}</span></header>`;

/** 网络条：永远在。 */
export function net() {
  const left = unsent();
  if (state.session === 'other') return html`<div class="net" role="status"><span><b>登录的是别人</b>，${left} 条待上传，请用本人账号登录</span><a href="/m/enter">重新登录</a></div>`;
  if (state.session === 'signin') return html`<div class="net" role="status"><span><b>登录已过期</b>，${left} 条待上传，资料都在本机</span><a href="/m/enter">重新登录</a></div>`;
  if (!state.online) return html`<div class="net" role="status"><span><b>离线</b>，可继续检查，${left ? `${left} 条待上传，` : ''}资料已存本机</span></div>`;
  if (state.paused) return html`<div class="net" role="status"><span><b>已暂停</b>，${left} 条待上传</span></div>`;
  if (left) return html`<div class="net ok" role="status"><span><b>已联网</b>，${state.sending ? '正在上传' : '等待上传'}，还有 ${left} 条</span></div>`;
  return html`<div class="net ok" role="status"><span><b>已联网</b>，没有待上传</span></div>`;
}

function tabs(current) {
  const left = unsent() + troubled().length;
  const tab = (key, href, sign, text, count) => html`<a href=${href} aria-current=${current === key ? 'page' : nothing}>${icon(sign)}${text}${count ? html`<b class="num">${count}<span class="sr">条</span></b>` : nothing}</a>`;
  return html`<nav class="tab" aria-label="底部导航">${tab('today', '#/', 'list', '检查')}${tab('units', '#/units', 'ent', '企业')}${tab('queue', '#/queue', 'sync', '待上传', left)}${tab('me', '#/me', 'user', '我的')}</nav>`;
}

export const page = ({title, back, right, tab, body, foot, sub}) => html`${bar(title, {back, right})}${net()}${sub ?? nothing}<main class="bd" tabindex="0">${body}</main>
  ${foot ? html`<div class="ft">${foot}</div>` : nothing}${tab ? tabs(tab) : nothing}<div id="said" class="sr" role="status" aria-live="polite">${state.said ?? ''}</div>`;

export const progressBar = (n, of) => html`<progress class="prog" max=${of || 1} value=${n} aria-label="进度"></progress>`;

export const kb = bytes => bytes < 1048576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;

export const failed = text => text ? html`<p class="alert err" role="alert">${text}</p>` : nothing;

const waits = new Map();

/** 停下来不到一秒就存；离开这一格马上存。 */
function later(id, value, onChange) {
  clearTimeout(waits.get(id));
  waits.set(id, setTimeout(() => onChange(value), 900));
}

function now(id, value, onChange) {
  clearTimeout(waits.get(id));
  onChange(value.trim());
}

/** 字段：名称、输入；list 是上几次填过的，点了就用。 */
export const text = (label, value, onChange, {rows = 0, type = 'text', hint = '', id = label, max = 1000, mode, list = []} = {}) => html`<p class="fld"><label for=${id}>${label}${hint ? html`<small>${hint}</small>` : nothing}</label>
  ${rows ? html`<textarea id=${id} rows=${rows} maxlength=${max} .value=${value ?? ''} @input=${e => later(id, e.target.value, onChange)} @change=${e => now(id, e.target.value, onChange)}></textarea>`
    : html`<input id=${id} type=${type} maxlength=${max} inputmode=${mode ?? nothing} list=${list.length ? `${id}-last` : nothing} autocomplete="off" .value=${value ?? ''}
        @input=${e => type.includes('date') || later(id, e.target.value, onChange)} @change=${e => now(id, e.target.value, onChange)}>`}
  ${list.length ? html`<datalist id="${id}-last">${list.map(v => html`<option value=${v}></option>`)}</datalist>` : nothing}</p>`;

export const choice = (legend, name, options, value, onPick) => html`<fieldset class="opts"><legend>${legend}</legend>
  ${Object.entries(options).map(([key, label]) => html`<label class="opt"><input type="radio" name=${name} value=${key} .checked=${value === key} @change=${() => onPick(key)}>${label}</label>`)}</fieldset>`;

export const tick = (label, on, onPick) => html`<label class="ck"><input type="checkbox" .checked=${Boolean(on)} @change=${e => onPick(e.target.checked)}><span>${label}</span></label>`;

/** 常用语：点一下补进去。 */
export const phrases = (list, value, onPick) => list.length ? html`<details class="pick" ?open=${!value}><summary>常用语</summary><ul>
  ${list.map(p => html`<li><button type="button" @click=${() => onPick(value && !value.includes(p) ? `${value.replace(/[；。]$/, '')}；${p}` : value || p)}>${p}</button></li>`)}</ul></details>` : nothing;
