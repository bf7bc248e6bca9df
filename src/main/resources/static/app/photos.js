// 附件：选中后可预览、逐个移除、先查大小，上传时显示进度（表单用 hx-boost 时）。
const size = bytes => bytes < 1048576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;

function show(input, list) {
  list.querySelectorAll('img').forEach(image => URL.revokeObjectURL(image.src));
  const limit = Number(input.dataset.max ?? 50) * 1048576;
  list.replaceChildren(...[...input.files].map((file, at) => {
    const row = document.createElement('li'), text = document.createElement('span'), note = document.createElement('small');
    const remove = document.createElement('button');
    row.append(picture(file), text, remove);
    text.append(file.name, note);
    note.textContent = size(file.size);
    remove.type = 'button'; remove.className = 'btn btn-text'; remove.textContent = '移除';
    remove.setAttribute('aria-label', `移除 ${file.name}`);
    remove.onclick = () => { drop(input, at); show(input, list); };
    if (file.size > limit) { note.className = 'error'; note.textContent = `${size(file.size)}，超过 ${size(limit)}，请压缩后再选`; }
    return row;
  }));
  const tooBig = [...input.files].some(file => file.size > limit);
  input.setCustomValidity(tooBig ? `单个文件不能超过 ${size(limit)}` : '');
}

function picture(file) {
  if (!file.type.startsWith('image/')) {
    const mark = document.createElement('span');
    mark.className = 'ico soft'; mark.textContent = '文件';
    return mark;
  }
  const image = document.createElement('img');
  image.src = URL.createObjectURL(file); image.alt = '';
  return image;
}

function drop(input, at) {
  const rest = new DataTransfer();
  [...input.files].filter((_, index) => index !== at).forEach(file => rest.items.add(file));
  input.files = rest.files;
}

function photos() {
  document.querySelectorAll('input[data-upload]:not([data-shown])').forEach(input => {
    input.dataset.shown = '';
    const list = document.createElement('ul');
    list.className = 'uploads'; list.setAttribute('aria-label', '已选择的文件'); list.setAttribute('aria-live', 'polite');
    input.after(list);
    input.addEventListener('change', () => show(input, list));
  });
}

document.addEventListener('htmx:xhr:progress', event => {
  event.target.querySelectorAll?.('.uploads').forEach(list => {
    if (!list.children.length) return;
    let bar = list.querySelector('li>progress');
    if (!bar) {
      const row = document.createElement('li');
      bar = document.createElement('progress');
      bar.setAttribute('aria-label', '上传进度'); bar.max = 1;
      row.append(bar); list.append(row);
    }
    if (event.detail.lengthComputable) bar.value = event.detail.loaded / event.detail.total;
  });
});
document.addEventListener('htmx:sendError', () => document.querySelectorAll('.uploads li>progress').forEach(bar => bar.parentNode.remove()));

photos();
document.addEventListener('htmx:afterSettle', photos);
