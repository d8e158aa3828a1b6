#include "tests/input/folder.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PATH_SIZE 160

struct folder folder;

static const char plan[] = "参数,值\n年度,2025\n开始日期,2025-03-03\n"
                           "结束日期,2025-03-14\n";

const char *folder_file(const char *file) {
    static char path[PATH_SIZE];
    snprintf(path, sizeof path, "%s/%s", folder.path, file);
    return path;
}

void folder_write_bytes(const char *file, const char *bytes, size_t n) {
    FILE *to = fopen(folder_file(file), "wb");
    ck_assert_ptr_nonnull(to);
    ck_assert_uint_eq(fwrite(bytes, 1, n, to), n);
    fclose(to);
}

void folder_write(const char *file, const char *text) {
    folder_write_bytes(file, text, strlen(text));
}

void folder_remove(const char *file) {
    ck_assert_int_eq(remove(folder_file(file)), 0);
}

void folder_parameter(const char *row) {
    char text[512];
    snprintf(text, sizeof text, "%s%s\n", plan, row);
    folder_write("plan.csv", text);
}

void folder_task(const char *columns, const char *cells) {
    char text[1024];
    snprintf(text, sizeof text,
             "编号,名称,科室,类别,对象,方式%s%s\n"
             "T1,任务,甲科,重点检查,编号=E1,全部%s%s\n",
             *columns ? "," : "", columns, *cells ? "," : "", cells);
    folder_write("tasks.csv", text);
}

void folder_open(void) {
    memset(&folder, 0, sizeof folder);
    snprintf(folder.path, sizeof folder.path, "/tmp/jiancha-folder-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder.path));
    problem_init(&folder.problem);
    folder_write("plan.csv", plan);
    folder_write("dates.csv",
                 "开始日期,结束日期,类型,名称,适用\n2025-01-01,,放假,元旦,\n");
    folder_write("enterprises.csv",
                 "编号,名称,县市区,行业,分类,风险等级,执法主体,标签\n"
                 "E1,东山化工,东县,危化,重点,A,,\n"
                 "E2,西河木业,西县,工贸,双随机,B,,粉尘\n");
    folder_write("inspectors.csv", "编号,姓名,科室,专业,县市区\n"
                                   "P1,甲一,甲科,化工,东县\nP2,甲二,甲科,,\n"
                                   "P3,乙一,乙科,电气,\n");
    folder_task("", "");
}

static int remove_one(const char *path, const struct stat *status, int type,
                      struct FTW *walk) {
    (void)status;
    (void)type;
    (void)walk;
    return remove(path);
}

void folder_close(void) {
    problem_release(&folder.problem);
    diags_release(&folder.diags);
    nftw(folder.path, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

void folder_load(void) {
    problem_release(&folder.problem);
    diags_release(&folder.diags);
    problem_init(&folder.problem);
    folder.result = load_folder(&folder.problem, folder.path, &folder.diags);
}

void folder_load_well(void) {
    folder_load();
    CK_TOLD_NOTHING(&folder.diags);
    ck_assert_int_eq(folder.result, LOAD_READ);
}

const struct task *task_with(const char *columns, const char *cells) {
    folder_task(columns, cells);
    folder_load_well();
    ck_assert_int_eq(folder.problem.n_tasks, 1);
    return &folder.problem.tasks[0];
}

void ck_march(struct dayset days, const char *expected) {
    char text[256] = "";
    int n = 0;
    day first = folder.problem.first;
    for (int i = 0; i < DAYSET_DAYS; i++) {
        if (!dayset_has(&days, i))
            continue;
        struct date date = date_from_day(first + i);
        ck_assert_int_eq(date.month, 3);
        n += snprintf(text + n, sizeof text - (size_t)n, "%s%02d", n ? " " : "",
                      date.day);
    }
    ck_assert_str_eq(text, expected);
}
