// Draws what tag/chart puts on a page: one function for each kind of org.tandem.web.look.Chart. Colours come from the
// tokens of tandem.css. Tooltips are drawn in SVG, since the security policy allows no style attributes.

const token = (() => {
  const probe = document.createElement('span');
  probe.hidden = true;
  return name => {
    document.body.append(probe);
    probe.style.color = `var(${name})`;
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  };
})();

const tone = name => token(`--t-${name.toLowerCase()}`);
const narrow = () => innerWidth < 600;
const fade = (colour, alpha) => colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${alpha})`);
const sorts = {
  number: (locale, digits = 1) => value => new Intl.NumberFormat(locale, {maximumFractionDigits: digits}).format(value).replace('-', '\u2212'),
  money: (locale, currency) => {
    const whole = new Intl.NumberFormat(locale, {style: 'currency', currency, maximumFractionDigits: 0});
    const digits = new Intl.NumberFormat(locale, {style: 'currency', currency}).resolvedOptions().maximumFractionDigits;
    return value => whole.format(value / 10 ** digits).replace('-', '\u2212');
  }
};

// The pattern of each tone, as in tandem.css, so that a party is known without its colour.
const weave = name => {
  const stripes = rotation => ({symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation, color: 'rgba(255, 255, 255, .5)'});
  const dots = {symbol: 'circle', symbolSize: .6, dashArrayX: [[6, 0]], dashArrayY: [6, 0], color: 'rgba(255, 255, 255, .6)'};
  return {HARBOUR: plain, EMBER: stripes(-Math.PI / 4), PLUM: dots, HONEY: stripes(Math.PI / 2), ROSE: stripes(0), SKY: stripes(Math.PI / 4)}[name];
};
const plain = {symbol: 'none'};

// What all charts share: calm axes, legend on top, a description for screen readers, patterns beside colours.
function base(chart, legend) {
  const ink = token('--t-ink'), soft = token('--t-soft'), line = token('--t-line');
  return {
    animation: false,
    textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 14, color: ink},
    aria: {enabled: true, label: {description: `${chart.title}. ${chart.says}`}, decal: {show: true}},
    legend: {top: 0, left: 0, data: legend, textStyle: {color: ink, fontSize: 14}, itemGap: 20, selectedMode: false},
    grid: {top: !legend.length ? 24 : narrow() ? 84 : 56, left: 8, right: 20, bottom: 8, outerBoundsMode: 'same'},
    tooltip: {
      trigger: 'axis', renderMode: 'richText', confine: true, axisPointer: {lineStyle: {color: soft}},
      backgroundColor: token('--t-raised'), borderColor: line, textStyle: {color: ink, fontSize: 13}
    },
    xAxis: axis({type: 'category', boundaryGap: false}),
    yAxis: axis({type: 'value', scale: true})
  };
}

function axis(more) {
  const soft = token('--t-soft'), line = token('--t-line');
  return {
    axisLine: {show: more.type === 'category', lineStyle: {color: soft}},
    axisTick: {show: false},
    axisLabel: {color: soft, fontSize: 13, hideOverlap: true},
    splitLine: {show: more.type === 'value', lineStyle: {color: line}},
    nameTextStyle: {color: soft},
    ...more
  };
}

const level = (value, name, colour, type = 'dashed') =>
  ({yAxis: value, lineStyle: {color: colour, type, width: 1.5}, label: {formatter: name, color: colour, position: 'end'}});

const kinds = {
  outcome(chart, locale) {
    const ink = token('--t-ink'), soft = token('--t-soft'), accent = token('--t-accent');
    const format = sorts.number(locale);
    const at = chart.readings.map(point => point.at);
    const band = new Map(chart.without.map(each => [each.at, each]));
    const of = pick => at.map(when => band.has(when) ? pick(band.get(when)) : null);
    const end = chart.change ? Math.max(0, at.indexOf(chart.change) - 1) : at.length - 1;
    const late = at.indexOf(chart.change) > at.length / 2;
    const quiet = {type: 'line', symbol: 'none', silent: true, lineStyle: {opacity: 0}, tooltip: {show: false}};
    const option = base(chart, ['Readings', 'Without the change', {name: 'its 95 % interval', icon: 'roundRect'}, 'Baseline']);
    option.xAxis.data = at;
    option.yAxis.name = chart.unit;
    option.yAxis.axisLabel.formatter = format;
    option.tooltip.formatter = each => {
      const i = each[0].dataIndex, expected = band.get(at[i]);
      return `${at[i]}\nreading ${format(chart.readings[i].value)} ${chart.unit}` + (expected
        ? `\nwithout the change ${format(expected.middle)} (${format(expected.low)} to ${format(expected.high)})` : '');
    };
    option.series = [
      {...quiet, name: 'low', stack: 'interval', stackStrategy: 'all', data: of(each => each.low)},
      {...quiet, name: 'its 95 % interval', stack: 'interval', stackStrategy: 'all', itemStyle: {color: soft},
        areaStyle: {color: soft, opacity: .24}, data: of(each => each.high - each.low)},
      {name: 'Baseline', type: 'line', symbol: 'none', silent: true, itemStyle: {color: fade(accent, .35)},
        lineStyle: {color: accent, width: 1.5, type: 'dotted'},
        data: at.map((_, i) => i <= end ? chart.baseline.mean : null),
        markArea: {silent: true, itemStyle: {color: fade(accent, .1)},
          data: [[{coord: [at[0], chart.baseline.low]}, {coord: [at[end], chart.baseline.high]}]]}},
      {name: 'Without the change', type: 'line', symbol: 'none', itemStyle: {color: soft},
        lineStyle: {color: soft, width: 2, type: 'dashed'}, data: of(each => each.middle)},
      {name: 'Readings', type: 'line', symbol: 'circle', showAllSymbol: true, symbolSize: narrow() ? 4 : 7, itemStyle: {color: ink},
        lineStyle: {color: ink, width: 1.2}, data: chart.readings.map(point => point.value),
        markLine: chart.change ? {silent: true, symbol: 'none', data: [{xAxis: chart.change}],
          lineStyle: {color: accent, width: 2.5, type: 'solid'},
          label: {formatter: 'the change', color: accent, fontWeight: 'bold', position: 'insideEndTop', rotate: 0, align: late ? 'right' : 'left', padding: [0, 8, 0, 8]}} : undefined}
    ];
    return option;
  },

  behaviour(chart, locale) {
    const ink = token('--t-ink'), soft = token('--t-soft'), bad = token('--t-bad');
    const format = sorts.number(locale);
    const at = chart.readings.map(point => point.at);
    const ranges = chart.readings.map((point, i) => i ? Math.abs(point.value - chart.readings[i - 1].value) : null);
    const all = [chart.limits.low, chart.limits.high, ...chart.readings.map(point => point.value)];
    const least = Math.min(...all), most = Math.max(...all), room = (most - least) / 20;
    const option = base(chart, []);
    option.grid = [{top: 28, left: 64, right: 92, height: '52%'}, {left: 64, right: 92, top: '72%', bottom: 28}];
    option.xAxis = [{...option.xAxis, data: at, axisLabel: {show: false}}, {...option.xAxis, data: at, gridIndex: 1}];
    option.yAxis = [
      {...option.yAxis, name: chart.unit, splitLine: {show: false}, min: least - room, max: most + room},
      {...option.yAxis, name: 'moving range', gridIndex: 1, splitLine: {show: false}, scale: false, splitNumber: 2}
    ];
    for (const each of option.yAxis) each.axisLabel = {...each.axisLabel, formatter: format, showMinLabel: false, showMaxLabel: false};
    const mark = data => ({silent: true, symbol: 'none', data});
    const dot = {type: 'line', showAllSymbol: true, symbolSize: narrow() ? 4 : 7, itemStyle: {color: ink}, lineStyle: {color: ink, width: 1.2}};
    option.series = [
      {...dot, name: 'Reading', symbol: 'circle',
        data: chart.readings.map(point => chart.signals.includes(point.at)
          ? {value: point.value, symbol: 'diamond', symbolSize: 15, itemStyle: {color: bad}} : point.value),
        markLine: mark([level(chart.limits.high, 'upper limit', soft), level(chart.limits.mean, 'mean', soft, 'solid'), level(chart.limits.low, 'lower limit', soft)])},
      {...dot, name: 'Moving range', symbol: 'circle', symbolSize: 4, xAxisIndex: 1, yAxisIndex: 1, data: ranges,
        markLine: mark([level(chart.rangeLimit, 'limit', soft)])}
    ];
    return option;
  },

  value(chart, locale) {
    const accent = token('--t-accent'), soft = token('--t-soft');
    const option = base(chart, ['Conservative bound', 'Estimate']);
    option.xAxis.data = chart.sums.map(sum => sum.at);
    option.yAxis.scale = false;
    option.yAxis.axisLabel.formatter = sorts.money(locale, chart.currency);
    option.tooltip.valueFormatter = option.yAxis.axisLabel.formatter;
    option.series = [
      {name: 'Estimate', type: 'line', symbol: 'none', itemStyle: {color: soft}, lineStyle: {color: soft, width: 2, type: 'dashed'},
        data: chart.sums.map(sum => sum.estimate)},
      {name: 'Conservative bound', type: 'line', symbol: 'none', itemStyle: {color: accent}, lineStyle: {color: accent, width: 3},
        areaStyle: {color: accent, opacity: .16}, data: chart.sums.map(sum => sum.conservative)}
    ];
    return option;
  },

  waterfall(chart, locale) {
    const accent = token('--t-accent'), soft = token('--t-soft');
    const format = sorts.money(locale, chart.currency);
    let stand = 0;
    const bars = chart.steps.map(step => {
      const from = step.total ? 0 : stand;
      stand = step.total ? step.amount : stand + step.amount;
      return {low: Math.min(from, stand), size: Math.abs(stand - from), step};
    });
    const option = base(chart, []);
    const steps = axis({type: 'category', data: chart.steps.map(step => step.label),
      axisLabel: {color: token('--t-ink'), fontSize: 13, interval: 0, width: 110, overflow: 'break'}});
    const sums = axis({type: 'value', axisLabel: {color: soft, formatter: format, hideOverlap: true, show: !narrow()}});
    option.xAxis = narrow() ? sums : steps;
    option.yAxis = narrow() ? {...steps, inverse: true} : sums;
    if (narrow()) option.grid.right = 104;
    option.tooltip.show = false;
    const bar = {type: 'bar', stack: 'steps', stackStrategy: 'all', barMaxWidth: 72};
    option.series = [
      {...bar, silent: true, itemStyle: {color: 'transparent', decal: plain}, data: bars.map(each => each.low)},
      {...bar, label: {show: true, position: narrow() ? 'right' : 'top', color: token('--t-ink'), fontSize: 14, formatter: each => format(bars[each.dataIndex].step.amount)},
        data: bars.map(({size, step}) => ({value: size, itemStyle: {
          color: step.tone ? tone(step.tone) : step.total ? accent : soft, borderRadius: 3,
          decal: step.tone ? weave(step.tone) : plain}}))}
    ];
    return option;
  },

  evaluation(chart, locale) {
    const ink = token('--t-ink'), soft = token('--t-soft'), accent = token('--t-accent'), page = token('--t-page');
    const items = chart.items.toReversed();
    const option = base(chart, ['Value with its 95 % interval', 'Before calibration']);
    option.grid.right = 34;
    option.tooltip.show = false;
    option.xAxis = axis({type: 'value', scale: true, axisLabel: {color: soft, formatter: sorts.number(locale, 2)}});
    option.yAxis = axis({type: 'category', data: items.map(item => item.label),
      axisLabel: {color: ink, fontSize: 14, lineHeight: 16, width: Math.min(260, innerWidth / 3), overflow: 'break', interval: 0}});
    const stroke = {stroke: accent, lineWidth: 2.5};
    const line = (x1, y1, x2, y2, style = stroke) => ({type: 'line', shape: {x1, y1, x2, y2}, style: {fill: null, ...style}});
    option.series = [
      {name: 'interval', type: 'custom', silent: true, encode: {x: [1, 2], y: 0}, data: items.map((item, i) => [i, item.low, item.high]),
        renderItem: (_, api) => {
          const [x1, y] = api.coord([api.value(1), api.value(0)]), [x2] = api.coord([api.value(2), api.value(0)]);
          return {type: 'group', children: [line(x1, y, x2, y), line(x1, y - 5, x1, y + 5), line(x2, y - 5, x2, y + 5)]};
        }},
      {name: 'tie', type: 'custom', silent: true, encode: {y: [0, 1]}, data: ties(items),
        renderItem: (params, api) => {
          const grid = params.coordSys, x = grid.x + grid.width + 14;
          const y1 = api.coord([0, api.value(0)])[1] + 9, y2 = api.coord([0, api.value(1)])[1] - 9;
          const thin = {stroke: soft, lineWidth: 2};
          return {type: 'group', children: [line(x, y1, x, y2, thin), line(x - 6, y1, x, y1, thin), line(x - 6, y2, x, y2, thin)]};
        }},
      {name: 'Before calibration', type: 'scatter', symbol: 'circle', symbolSize: 9, itemStyle: {color: page, borderColor: soft, borderWidth: 2}, data: items.map((item, i) => [item.before, i])},
      {name: 'Value with its 95 % interval', type: 'scatter', symbol: 'diamond', symbolSize: 15, itemStyle: {color: accent, borderColor: page, borderWidth: 2}, data: items.map((item, i) => [item.value, i])}
    ];
    return option;
  },

  tones(chart, locale) {
    const option = base(chart, chart.rows.map(row => row.party));
    option.xAxis.data = chart.columns;
    option.xAxis.boundaryGap = true;
    option.yAxis.scale = false;
    option.yAxis.name = chart.unit;
    option.yAxis.axisLabel.formatter = sorts.number(locale);
    option.series = chart.rows.map(row => ({name: row.party, type: 'bar', barMaxWidth: 48, itemStyle: {color: tone(row.tone), decal: weave(row.tone)}, data: row.values}));
    return option;
  }
};

// First and last place of each group of tied items.
function ties(items) {
  const groups = new Map();
  items.forEach((item, i) => item.tie && groups.set(item.tie, [Math.min(i, groups.get(item.tie)?.[0] ?? i), i]));
  return [...groups.values()];
}

function draw(plot) {
  const {kind, locale, chart} = JSON.parse(plot.nextElementSibling.textContent);
  echarts.getInstanceByDom(plot)?.dispose();
  plot.dataset.chart = 'drawn';
  if (kind === 'evaluation') plot.style.height = `${90 + (narrow() ? 56 : 36) * chart.items.length}px`;
  echarts.init(plot, null, {renderer: 'svg'}).setOption(kinds[kind](chart, locale));
}

const plots = () => document.querySelectorAll('[data-chart]');
const drawAll = () => plots().forEach(draw);
drawAll();
let drawn = innerWidth;
addEventListener('resize', () => {
  if (innerWidth !== drawn) requestAnimationFrame(drawAll);
  drawn = innerWidth;
});
document.addEventListener('tandem:theme', drawAll);
document.addEventListener('htmx:afterSettle', () => document.querySelectorAll('[data-chart=""]').forEach(draw));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
