export function Pair() {
  return null;
}
