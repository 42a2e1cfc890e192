import * as echarts from 'echarts/core';
import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([
  AriaComponent,
  BarChart,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  SVGRenderer,
  TooltipComponent,
  VisualMapComponent,
]);

// Beside its colour, so that lines are told apart without it.
const DASHES = ['solid', 'dashed', 'dotted'];
const COLOURS = ['accent', 'green', 'orange', 'blue', 'red', 'amber', 'gray'];

/** Draws the chart that the element describes, again when colours or sizes change. */
export function draw(place) {
  const wanted = JSON.parse(place.dataset.chart);
  const chart = echarts.init(place, null, { renderer: 'svg' });
  const show = () => chart.setOption(option(wanted, palette(), place.clientWidth), true);
  show();
  new ResizeObserver(() => {
    chart.resize();
    show();
  }).observe(place);
  new MutationObserver(show).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
  place.dataset.drawn = '';
}

function palette() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--o-${name}`).trim();
  return {
    series: COLOURS.map(colour),
    // by name: widths of texts are measured outside the page
    font: getComputedStyle(document.body).fontFamily,
    text: colour('text'),
    muted: colour('muted'),
    line: colour('line'),
    surface: colour('surface'),
    soft: colour('accent-soft'),
    accent: colour('accent'),
  };
}

function option(wanted, colours, width) {
  const common = {
    animation: false,
    color: colours.series,
    textStyle: { fontFamily: colours.font, color: colours.text },
    aria: { enabled: true, label: { enabled: false }, decal: { show: wanted.type !== 'heatmap' } },
    tooltip: {
      renderMode: 'richText',
      trigger: wanted.type === 'heatmap' ? 'item' : 'axis',
      confine: true,
      backgroundColor: colours.surface,
      borderColor: colours.line,
      textStyle: { color: colours.text, fontSize: 12 },
    },
  };
  return wanted.type === 'heatmap'
    ? { ...common, ...heatmap(wanted, colours, width) }
    : { ...common, ...overTime(wanted, colours) };
}

function overTime(wanted, colours) {
  const bars = wanted.type !== 'lines';
  const { least, most } = range(wanted.unit);
  return {
    legend: { top: 0, left: 0, type: 'plain', icon: 'roundRect', itemWidth: 14, itemHeight: 8, textStyle: { color: colours.muted } },
    grid: { left: 4, right: 8, top: 26 + 18 * Math.floor((wanted.series.length - 1) / 4), bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: wanted.x,
      boundaryGap: bars,
      axisLabel: { color: colours.muted, hideOverlap: true },
      axisLine: { lineStyle: { color: colours.line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      min: least,
      max: most,
      minInterval: wanted.unit === 'COUNT' ? 1 : 0,
      axisLabel: { color: colours.muted, formatter: label(wanted.unit) },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: wanted.series.map(({ name, data }, place) => ({
      name,
      data,
      type: bars ? 'bar' : 'line',
      stack: wanted.type === 'stacked' ? 'all' : undefined,
      barMaxWidth: 28,
      symbolSize: 5,
      lineStyle: { width: 2, type: DASHES[place % DASHES.length] },
    })),
  };
}

function heatmap(wanted, colours, width) {
  const cells = wanted.series.flatMap(({ data }, row) => data.map((value, column) => [column, row, value]));
  const known = cells.filter(([, , value]) => value !== null);
  return {
    grid: { left: 4, right: 8, top: 4, bottom: 44, containLabel: true },
    xAxis: { type: 'category', data: wanted.x, axisLabel: { color: colours.muted, hideOverlap: true }, axisTick: { show: false }, axisLine: { show: false } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: wanted.series.map(({ name }) => name),
      axisLabel: { color: colours.muted, width: Math.min(200, width * 0.3), overflow: 'break' },
      axisTick: { show: false },
      axisLine: { show: false },
    },
    visualMap: {
      min: 0,
      max: Math.max(1, ...known.map(([, , value]) => value)),
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      itemHeight: 120,
      itemWidth: 12,
      text: [String(Math.max(1, ...known.map(([, , value]) => value))), '0'],
      textStyle: { color: colours.muted },
      inRange: { color: [colours.soft, colours.accent] },
    },
    series: [{ type: 'heatmap', data: known, itemStyle: { borderColor: colours.surface, borderWidth: 2 } }],
  };
}

function range(unit) {
  if (unit === 'PERCENT') return { least: 0, most: 100 };
  return unit === 'SCORE' ? { least: 1, most: 10 } : { least: 0, most: undefined };
}

function label(unit) {
  if (unit === 'PERCENT') return '{value} %';
  return unit === 'HOURS' ? '{value} h' : '{value}';
}
