// 位置：WGS84、精度和取得的时间；取不到就说取不到，不拦住检查。
export function position() {
  return new Promise(yes => {
    if (!navigator.geolocation) return yes(null);
    navigator.geolocation.getCurrentPosition(
      ({coords, timestamp}) => yes({latitude: +coords.latitude.toFixed(6), longitude: +coords.longitude.toFixed(6), accuracy: +coords.accuracy.toFixed(1), fixAt: new Date(timestamp).toISOString()}),
      () => yes(null), {enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000});
  });
}

/** 两点相距多少米。 */
export function metres(a, b) {
  const rad = Math.PI / 180, x = (b.longitude - a.longitude) * rad * Math.cos((a.latitude + b.latitude) / 2 * rad), y = (b.latitude - a.latitude) * rad;
  return Math.round(Math.hypot(x, y) * 6_371_000);
}
