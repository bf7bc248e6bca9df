// 手写签名：画板写入隐藏项（PNG data URL）；没有脚本时用签名照片上传。
async function pad(place) {
  const {default: SignaturePad} = await import(place.dataset.module);
  const target = document.getElementById(place.dataset.for);
  const canvas = document.createElement('canvas'), clear = document.createElement('button');
  canvas.setAttribute('role', 'img'); canvas.setAttribute('aria-label', `${place.dataset.label}手写区`);
  clear.type = 'button'; clear.className = 'btn btn-text'; clear.textContent = '重签';
  place.classList.add('sign');
  place.replaceChildren(canvas, clear);
  document.querySelector(`label[for="${place.dataset.for}File"]`)?.removeAttribute('for');
  const signature = new SignaturePad(canvas, {penColor: '#14202e', minWidth: 1, maxWidth: 3});
  const fit = () => {
    if (!canvas.offsetWidth) return;
    const kept = target.value, ratio = Math.max(devicePixelRatio, 1);
    canvas.width = canvas.offsetWidth * ratio; canvas.height = canvas.offsetHeight * ratio;
    canvas.getContext('2d').scale(ratio, ratio);
    signature.clear();
    if (kept) signature.fromDataURL(kept, {ratio, width: canvas.offsetWidth, height: canvas.offsetHeight});
  };
  new ResizeObserver(fit).observe(canvas);
  signature.addEventListener('endStroke', () => { target.value = signature.toDataURL('image/png'); target.dispatchEvent(new Event('change', {bubbles: true})); });
  clear.onclick = () => { signature.clear(); target.value = ''; };
}

function signatures() {
  document.querySelectorAll('[data-signature]:not(.sign)').forEach(place => pad(place));
}

signatures();
document.addEventListener('htmx:afterSettle', signatures);
