// 当场登记：碰到没有登记过的企业，一分钟记下。
import {failed, html, icon, page, text} from '../parts.js';
import {changed, pkg} from '../state.js';
import {position} from '../place.js';
import {register} from '../reporting.js';

let unit = {}, files = [], error = '', busy = false, where = null;

export function enter() {
  unit = {name: '', code: '', town: '', address: '', head: '', phone: ''};
  files = [];
  error = '';
  position().then(p => { where = p; changed(); });
}

async function send() {
  error = !unit.name ? '请填写企业名称。' : !unit.town ? '请选择乡镇、街道。' : !unit.address ? '请填写地址。' : unit.code && !/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(unit.code) ? '统一社会信用代码是 18 位，没有就空着。' : '';
  if (error || busy) return changed();
  busy = true;
  try {
    await register({...unit, code: unit.code || null, head: unit.head || null, phone: unit.phone || null}, files, where);
    location.replace('#/units');
  } catch (wrong) {
    error = wrong.message;
  }
  busy = false;
  changed();
}

const put = part => v => { unit[part] = v; changed(); };

export function view() {
  const body = html`<p class="hint">传到平台后先查有没有登记过；像是同一家的，由办公室的人确认。</p>
    ${text('企业名称', unit.name, put('name'), {id: 'name', max: 100})}
    <p class="fld"><label for="town">乡镇、街道</label><select id="town" @change=${e => put('town')(e.target.value)}><option value="">请选择</option>${pkg().towns.map(t => html`<option value=${t.code} .selected=${unit.town === t.code}>${t.name}</option>`)}</select></p>
    ${text('地址', unit.address, put('address'), {id: 'address', max: 200, hint: where ? `已定位 ±${Math.round(where.accuracy)} m` : ''})}
    ${text('统一社会信用代码', unit.code, v => put('code')(v.toUpperCase()), {id: 'code', max: 18, hint: '没有就空着'})}
    ${text('负责人', unit.head, put('head'), {id: 'head', max: 40})}
    ${text('电话', unit.phone, put('phone'), {id: 'phone', type: 'tel', mode: 'tel', max: 20})}
    <p class="lab">照片<small class="num">${files.length}</small></p><div class="pics"><label class="add">${icon('cam')}拍照<input class="sr" type="file" accept="image/*" capture="environment" multiple @change=${e => { files = [...files, ...e.target.files].slice(0, 9); e.target.value = ''; changed(); }}></label></div>${failed(error)}`;
  return page({title: '登记企业', back: '#/units', body, foot: html`<button type="button" class="btn btn-primary" ?disabled=${busy} @click=${send}>${busy ? '正在保存……' : '登记'}</button>`});
}
