// 拍照：先算原图的摘要，再缩小；两样都存本机，证据需要的原图也上传。
import {fresh, sha256} from './store/ids.js';

const LONGEST = 1920;
const LARGEST = 20 * 1048576;
const TAKEN = ['image/jpeg', 'image/png', 'image/webp', 'image/heic'];

async function reduced(file, always) {
  let bitmap;
  try {
    bitmap = await createImageBitmap(file, {imageOrientation: 'from-image'});
  } catch {
    return null;
  }
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise(yes => canvas.toBlob(yes, 'image/jpeg', 0.82));
  return blob && (always || blob.size < file.size) ? blob : null;
}

const row = (blob, hash, name, at, more) => ({id: fresh(), state: 'new', size: blob.size, received: 0, sha256: hash, name, type: blob.type || 'image/jpeg', at, blob, ...more});

/** 一张照片：{file, original?, takenAt}；file 是要先传的那一份。原图不能缩小时，它自己就是。 */
export async function taken(file) {
  const at = new Date().toISOString();
  const whole = await sha256(await file.arrayBuffer());
  const odd = !TAKEN.includes(file.type);
  const small = await reduced(file, odd || file.size > LARGEST);
  if (!small && odd) throw new Error('不是照片，或者这种格式不能用，请换一张。');
  if (!small && file.size > LARGEST) throw new Error('照片超过 20 MB，请换一张。');
  if (!small) return {file: row(file, whole, file.name, at, {}), original: null, takenAt: at};
  const hash = await sha256(await small.arrayBuffer());
  const name = file.name.replace(/\.[^.]*$/, '') + '.jpg';
  const sent = !odd && file.size <= LARGEST;
  return {file: row(small, hash, name, at, {}), original: sent ? row(file, whole, file.name, at, {original: true}) : null, whole: {sha256: whole, size: file.size}, takenAt: at};
}
