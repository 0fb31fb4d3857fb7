import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { plotTop } from './plot-scale.ts';
import type { PlotProps, PlotThreshold } from './plot.tsx';

const HEIGHT = 208;
const FONT = '14px "Titillium Web", system-ui, sans-serif';
const BOLD = '600 14px "Titillium Web", system-ui, sans-serif';
/** Room for a label over the highest point. */
const PADDING = 22;

/** The door to uPlot: no other file knows it. Drawn again when its box changes. */
export function PlotCanvas({ points, shape, threshold, print }: PlotProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null || !canDraw()) return undefined;
    const plot = new uPlot(
      optionsOf({ points, shape, threshold, print }, element),
      [points.map((_, at) => at), points.map(({ value }) => value)],
      element,
    );
    const resize = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width > 0) plot.setSize({ width, height: HEIGHT });
    });
    resize.observe(element);
    return () => {
      resize.disconnect();
      plot.destroy();
    };
  }, [points, shape, threshold, print]);
  return <div ref={box} />;
}

/** Colours of the theme, as the styles say them here and now. */
const colourIn = (element: HTMLElement) => {
  const style = getComputedStyle(element);
  return (name: string): string => style.getPropertyValue(`--plot-${name}`).trim();
};

function optionsOf(props: PlotProps, element: HTMLElement): uPlot.Options {
  const { points, shape, threshold } = props;
  const colour = colourIn(element);
  const top = plotTop(points, threshold?.value ?? 0);
  const axis = { stroke: colour('axis'), font: FONT, ticks: { show: false } };
  const data = colour('data');
  return {
    width: Math.max(element.clientWidth, 240),
    height: HEIGHT,
    padding: [PADDING, 12, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false, range: [-0.6, points.length - 0.4] }, y: { range: [0, top] } },
    axes: [
      {
        ...axis,
        grid: { show: false },
        splits: (plot) => labelledAt(points.length, plot.width),
        values: (_, splits) => splits.map((at) => points[at]?.label ?? ''),
      },
      { ...axis, size: 44, grid: { stroke: colour('grid'), width: 1 } },
    ],
    series: [
      {},
      {
        stroke: data,
        width: shape === 'line' ? 3 : 0,
        ...(shape === 'columns' ? columnsOf(data) : {}),
        spanGaps: false,
        points: {
          show: shape === 'line',
          size: 11,
          width: 3,
          stroke: data,
          fill: colour('ground'),
        },
      },
    ],
    hooks: { draw: [(plot) => drawWords(plot, props, colour)] },
  };
}

function columnsOf(fill: string): Partial<uPlot.Series> {
  const paths = uPlot.paths.bars?.({ size: [0.7, 56] });
  return { fill, ...(paths === undefined ? {} : { paths }) };
}

/** As many months as can be read beside each other, the last always. */
function labelledAt(count: number, width: number): number[] {
  const step = Math.max(1, Math.ceil((count * 44) / Math.max(width - 60, 44)));
  const last = count - 1;
  return Array.from({ length: count }, (_, at) => at).filter((at) => (last - at) % step === 0);
}

function drawWords(plot: uPlot, props: PlotProps, colour: (name: string) => string): void {
  const { ctx } = plot;
  ctx.save();
  ctx.scale(devicePixelRatio, devicePixelRatio);
  if (props.threshold !== undefined)
    drawLimit(plot, props.threshold, { colour: colour('limit'), ground: colour('ground') });
  ctx.font = BOLD;
  ctx.textAlign = 'center';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 4;
  ctx.strokeStyle = colour('ground');
  ctx.fillStyle = colour('words');
  const shown = new Set(labelledAt(props.points.length, plot.width));
  props.points.forEach(({ value }, at) => {
    if (value === null || !shown.has(at)) return;
    const x = plot.valToPos(at, 'x', true) / devicePixelRatio;
    const y = plot.valToPos(value, 'y', true) / devicePixelRatio;
    const above = y - (props.shape === 'line' ? 12 : 6);
    ctx.strokeText(props.print(value), x, above);
    ctx.fillText(props.print(value), x, above);
  });
  ctx.restore();
}

/** Dashed and named: never by colour alone. */
function drawLimit(
  plot: uPlot,
  limit: PlotThreshold,
  { colour, ground }: { readonly colour: string; readonly ground: string },
): void {
  const { ctx, bbox } = plot;
  const y = plot.valToPos(limit.value, 'y', true) / devicePixelRatio;
  const [left, right] = [bbox.left / devicePixelRatio, (bbox.left + bbox.width) / devicePixelRatio];
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2;
  ctx.setLineDash([7, 5]);
  ctx.beginPath();
  ctx.moveTo(left, y);
  ctx.lineTo(right, y);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.font = BOLD;
  ctx.textAlign = 'left';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 4;
  ctx.strokeStyle = ground;
  ctx.strokeText(limit.label, left + 4, y - 6);
  ctx.fillStyle = colour;
  ctx.fillText(limit.label, left + 4, y - 6);
}

/** A browser that keeps its canvas from pages draws nothing: the table is there. */
const canDraw = (): boolean => document.createElement('canvas').getContext('2d') !== null;
