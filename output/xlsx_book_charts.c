/*
 * xlsx_book_charts.c - charts of a sheet.
 */
#include "output/xlsx_library.h"

static void series_add(struct book *book, lxw_chart *drawn,
                       const struct chart *chart, const struct series *series) {
    lxw_chart_series *added = chart_add_series(drawn, NULL, NULL);
    lxw_row_t first = row_at(chart->first_row);
    lxw_row_t last = row_at(chart->end_row - 1);
    lxw_col_t names = column_at(chart->column);
    lxw_col_t figures = column_at(series->column);
    lxw_chart_fill fill = {.color = series->colour};
    chart_series_set_categories(added, book->sheet_name, first, names, last,
                                names);
    chart_series_set_values(added, book->sheet_name, first, figures, last,
                            figures);
    chart_series_set_name(added, series->name);
    chart_series_set_fill(added, &fill);
}

/* Few enough marks, in steps of 1, 2 or 5 times a power of ten. */
static int mark_unit(int most) {
    int unit = 1;
    while (most > 10 * unit)
        unit = most <= 20 * unit   ? 2 * unit
               : most <= 50 * unit ? 5 * unit
                                   : 10 * unit;
    return unit;
}

static void axes_dress(lxw_chart *drawn, const struct chart *chart) {
    bool lies = chart->kind == CHART_BARS;
    lxw_chart_axis *names = lies ? drawn->y_axis : drawn->x_axis;
    lxw_chart_axis *figures = lies ? drawn->x_axis : drawn->y_axis;
    lxw_chart_line pale = {.color = 0xD9D9D9, .width = 0.75F};
    int unit = mark_unit(chart->most);
    int marks = (chart->most + unit - 1) / unit;
    assert(chart->most > 0);
    chart_axis_major_gridlines_set_line(figures, &pale);
    chart_axis_major_gridlines_set_visible(names, LXW_FALSE);
    chart_axis_set_interval_unit(names, 1); // every name is shown
    chart_axis_set_min(figures, 0);
    chart_axis_set_max(figures, marks * unit);
    chart_axis_set_major_unit(figures, unit);
    if (lies)
        chart_axis_set_reverse(names);
    if (chart->names)
        chart_axis_set_name(names, chart->names);
}

static void chart_dress(struct book *book, lxw_chart *drawn,
                        const struct chart *chart) {
    lxw_chart_font large = {.name = book->font, .size = 13, .bold = LXW_TRUE};
    lxw_chart_font small = {.name = book->font, .size = 9};
    chart_title_set_name(drawn, chart->title);
    chart_title_set_name_font(drawn, &large);
    chart_axis_set_num_font(drawn->x_axis, &small);
    chart_axis_set_num_font(drawn->y_axis, &small);
    chart_axis_set_name_font(drawn->x_axis, &small);
    axes_dress(drawn, chart);
    if (chart->n_series > 1)
        chart_legend_set_position(drawn, LXW_CHART_LEGEND_BOTTOM);
    else
        chart_legend_set_position(drawn, LXW_CHART_LEGEND_NONE);
    chart_legend_set_font(drawn, &small);
}

void book_chart(struct book *book, const struct chart *chart) {
    static const uint8_t kinds[] = {
        [CHART_COLUMNS] = LXW_CHART_COLUMN_STACKED,
        [CHART_BARS] = LXW_CHART_BAR,
    };
    assert(chart->end_row > chart->first_row);
    lxw_chart *drawn = workbook_add_chart(book->workbook, kinds[chart->kind]);
    for (int i = 0; i < chart->n_series; i++)
        series_add(book, drawn, chart, &chart->series[i]);
    chart_dress(book, drawn, chart);
    chart_set_series_gap(drawn, 40);
    lxw_chart_options size = {
        .x_scale = chart->width / 480.0, // of the size that is the rule
        .y_scale = chart->height / 288.0,
    };
    note(book,
         worksheet_insert_chart_opt(book->sheet, row_at(chart->at_row),
                                    column_at(chart->at_column), drawn, &size));
}
