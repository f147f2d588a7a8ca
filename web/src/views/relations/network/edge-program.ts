import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Dash } from '../relation-style.ts';

/** What an edge of the network has beyond what sigma knows of edges. */
export interface DrawnEdge {
  /** beside the straight line between the two, in lines: relations of one pair lie next to each other */
  readonly lane: number;
  readonly dash: Dash;
  /** drawn as two thin lines */
  readonly hollow: boolean;
  /** narrows from the first to the second */
  readonly directed: boolean;
}

const CODES: Readonly<Record<Dash, number>> = { solid: 0, dashed: 1, dotted: 2, mixed: 3 };

/** All is measured in pixels of the screen, so that dashes and widths keep their size at every zoom. */
const VERTEX = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec4 a_look;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_size;
uniform float u_scale;
varying vec4 v_color;
varying vec4 v_line;
varying vec2 v_look;
const float GAP = 6.0;
void main() {
  vec2 from = (u_matrix * vec3(a_start, 1.0)).xy * u_size / 2.0;
  vec2 to = (u_matrix * vec3(a_end, 1.0)).xy * u_size / 2.0;
  vec2 along = to - from;
  float reach = max(length(along), 0.001);
  vec2 side = vec2(-along.y, along.x) / reach;
  float taper = a_look.w > 0.5 ? mix(1.6, 0.45, a_corner.x) : 1.0;
  float half_width = a_look.x * u_scale * taper / 2.0 + 1.0;
  vec2 at = mix(from, to, a_corner.x) + side * (a_look.y * GAP * u_scale + a_corner.y * half_width);
  gl_Position = vec4(at * 2.0 / u_size, 0.0, 1.0);
  v_line = vec4(a_corner.x * reach / u_scale, a_corner.y * half_width, half_width - 1.0, reach);
  v_look = vec2(mod(a_look.z, 4.0), step(4.0, a_look.z));
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying vec4 v_line;
varying vec2 v_look;
float drawn(float code, float at) {
  if (code < 0.5) return 1.0;
  if (code < 1.5) return step(mod(at, 14.0), 9.0);
  if (code < 2.5) return step(mod(at, 6.5), 2.5);
  float within = mod(at, 19.5);
  return within < 9.0 ? 1.0 : step(13.0, within) * step(within, 15.5);
}
void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float off = abs(v_line.y);
  float cover = 1.0 - smoothstep(v_line.z - 0.5, v_line.z + 0.5, off);
  if (v_look.y > 0.5) cover *= smoothstep(v_line.z * 0.3 - 0.3, v_line.z * 0.3 + 0.5, off);
  cover *= drawn(v_look.x, v_line.x) * v_color.a;
  gl_FragColor = vec4(v_color.rgb * cover, cover);
  #endif
}`;

const UNIFORMS = ['u_matrix', 'u_size', 'u_scale'] as const;
type Uniform = (typeof UNIFORMS)[number];

/** Edges as lines with dashes, side by side, hollow and tapering. */
export class RelationEdgeProgram extends EdgeProgram<Uniform> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    const float = (name: string, size: number) => ({ name, size, type: FLOAT });
    const bytes = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [float('a_start', 2), float('a_end', 2), float('a_look', 4), bytes('a_color'), bytes('a_id')],
      CONSTANT_ATTRIBUTES: [float('a_corner', 2)],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  override processVisibleItem(
    id: number,
    start: number,
    from: NodeDisplayData,
    to: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    // the network gives every edge these (network-graph.ts); sigma hands them through without knowing them
    const { lane, dash, hollow, directed } = data as EdgeDisplayData & DrawnEdge;
    const look = [data.size, lane, CODES[dash] + (hollow ? 4 : 0), directed ? 1 : 0];
    this.array.set([from.x, from.y, to.x, to.y, ...look, floatColor(data.color), id], start);
  }

  override setUniforms({ matrix, width, height, zoomRatio }: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
    gl.uniform2f(uniformLocations.u_size, width, height);
    // wider when near, but never thinner than can be told apart
    gl.uniform1f(uniformLocations.u_scale, Math.min(2, Math.max(0.7, 1 / Math.sqrt(zoomRatio))));
  }
}
