// 签名板：手写，一人一块；每一笔随手存进本机，重画屏幕、重新打开都还在；念的内容变了，签过的作废。
import SignaturePad from '/webjars/signature_pad/dist/signature_pad.min.js';
import {html} from './parts.js';
import {changed} from './state.js';

export class Pads {
  marks = {};
  #kept = {};
  #pads = new Map();
  #drawn = new Map();
  #saving = Promise.resolve();
  #waiting = 0;
  #drawing = false;
  #keep;

  /** keep(key, 图片或者 null)：存进本机。 */
  constructor(keep) {
    this.#keep = keep;
  }

  /** 一块签名板；签了没有写在旁边，存进本机才算已签。 */
  sheet(key, label) {
    return html`<p class="lab">${label}<small>${this.marks[key] ? this.#kept[key] ? '已签' : '正在保存' : '未签'}</small></p><div class="sign"><canvas data-mark=${key} role="img" aria-label="${label}手写区"></canvas>
      <button type="button" @click=${() => this.#set(key, null)}>重签<span class="sr">${label}</span></button></div>`;
  }

  /** 本机存着的签名；正在写、正在存的不动。 */
  show(marks) {
    this.#kept = marks;
    if (!this.#isBusy()) this.marks = {...marks};
    this.#attach();
  }

  #isBusy() {
    return this.#drawing || this.#waiting > 0;
  }

  /** 都存好了。 */
  saved() {
    return this.#saving;
  }

  /** 画面排好以后才接上笔；一块板换了人、签过的作废了，先擦掉，再画上存着的。 */
  #attach() {
    setTimeout(() => document.querySelectorAll('canvas[data-mark]').forEach(canvas => {
      const key = canvas.dataset.mark;
      if (canvas.dataset.on !== key) this.#join(canvas, key);
      else if (!this.#isBusy() && this.#drawn.get(key) !== this.marks[key]) this.#draw(canvas, key);
    }));
  }

  #join(canvas, key) {
    const ratio = Math.max(devicePixelRatio, 1), known = [...this.#pads.values()].find(pad => pad.canvas === canvas);
    canvas.dataset.on = key;
    this.#drawing = false;
    canvas.width = canvas.offsetWidth * ratio;
    canvas.height = canvas.offsetHeight * ratio;
    canvas.getContext('2d').scale(ratio, ratio);
    const pad = known ?? new SignaturePad(canvas, {penColor: '#14202e', minWidth: 1.2, maxWidth: 3.4});
    if (!known) {
      pad.addEventListener('beginStroke', () => { this.#drawing = true; });
      pad.addEventListener('endStroke', () => { this.#drawing = false; this.#set(canvas.dataset.mark, pad.toDataURL('image/png')); });
    }
    this.#pads.set(key, pad);
    this.#draw(canvas, key);
  }

  #draw(canvas, key) {
    const pad = this.#pads.get(key), ratio = Math.max(devicePixelRatio, 1);
    pad.clear();
    if (this.marks[key]) pad.fromDataURL(this.marks[key], {ratio, width: canvas.offsetWidth, height: canvas.offsetHeight});
    this.#drawn.set(key, this.marks[key]);
  }

  /** 写了一笔，或者重签。 */
  #set(key, image) {
    if (image) this.marks[key] = image;
    else { delete this.marks[key]; this.#pads.get(key)?.clear(); }
    this.#drawn.set(key, this.marks[key]);
    this.#waiting++;
    this.#saving = this.#saving.catch(() => {}).then(() => this.#keep(key, image)).finally(() => { this.#waiting--; changed(); });
    changed();
  }
}
