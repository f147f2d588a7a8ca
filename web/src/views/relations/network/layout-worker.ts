import { type LayoutTask, layOut } from './layout.ts';

addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  const places = layOut(data);
  postMessage(places, { transfer: [places.buffer] });
});
