// 随手上报和当场登记：照片、位置、一句话。
import {act} from './deeds.js';
import {fresh} from './store/ids.js';
import * as photos from './photos.js';

async function pictures(files) {
  const made = [];
  for (const picked of files) made.push((await photos.taken(picked)).file);
  return made;
}

/** 三下：拍照、选事、上报。 */
export async function report({what, label, enterprise = null, place, words, files, position}) {
  const shots = await pictures(files);
  return act(async get => {
    const kept = (await get('reports')) ?? {list: []};
    const id = fresh();
    return {records: {reports: {list: [{id, label, place, words, at: new Date().toISOString(), photos: shots.length}, ...kept.list].slice(0, 100)}},
      deeds: [{id, kind: 'PATROL', title: `上报 · ${label}`, files: shots.map(f => f.id), body: {what, enterprise, place, words, photos: shots.map(f => f.id), position}}], files: shots};
  });
}

/** 碰到没有登记的企业：先记在手机上，平台查过重名再登记。 */
export async function register(unit, files, position) {
  const shots = await pictures(files);
  const id = fresh();
  return act(async () => ({deeds: [{kind: 'REGISTER', title: `登记企业 · ${unit.name}`, subject: id, files: shots.map(f => f.id), body: {...unit, position, photos: shots.map(f => f.id)}}], files: shots}));
}
