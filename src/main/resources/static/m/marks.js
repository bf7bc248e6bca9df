// 签名图片：存进记录、写进行为。

/** 签名图片，去掉前缀。 */
export const png = image => ({png: image.slice(image.indexOf(',') + 1)});

/** 存一笔：图片为空是重签。 */
export function stroked(marks, key, image) {
  const {[key]: before, ...others} = marks ?? {};
  return image ? {...others, [key]: image} : others;
}
