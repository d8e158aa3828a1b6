/*
 * reference_words.h - what the reference says between its tables.
 */
#ifndef CLI_DESCRIBE_REFERENCE_WORDS_H
#define CLI_DESCRIBE_REFERENCE_WORDS_H

// clang-format off
#define REFERENCE_TEXTS(X) \
/*    NAME      IN CHINESE, IN ENGLISH */ \
    X(TITLE,    "各文件、各列", "All files and columns") \
    X(MADE,     "由程序的表生成（`describe reference_zh`），请勿手改。[English](reference.md)", \
                "Made from the tables of the program (`describe reference_en`); not to be edited. [中文](reference.zh.md)") \
    X(INPUT,    "计划文件夹", "The plan folder") \
    X(READING,  "CSV，UTF-8（有无 BOM 均可）或 GB18030，首行为列名（上面可以有标题行），中文或英文，顺序不限。各列用逗号分隔，用制表符或分号分隔也认得。全角数字和标点、多余空格按人的意思理解。列表用 ; 分隔，写成 、 或逗号（全角半角）也认；科室、专业、编号本身带 、 的，按整个名称认，只要其中各段没有单独写在别处（科室也可写在 sections.csv 或 workload.csv 里）。日期写 2025-03-01、2025/3/1 或 2025年3月1日。", \
                "CSV, UTF-8 (with or without a byte order mark) or GB18030; the first row (but for a title above it) holds the names, Chinese or English, in any order. Commas, tabs or semicolons separate the columns. Full-width digits and punctuation and stray spaces are taken as a person means them. Lists: `;`, and `、` or commas as well; a section, a skill or an id that has one in its name is taken whole as long as no part of it stands alone elsewhere (or the section stands in sections.csv or workload.csv). Dates: 2025-03-01, 2025/3/1 or 2025年3月1日.") \
    X(TARGETS,  "对象表达式：`编号=E001|E002`、`行业=危化&分类=重点`、`分类!=重点`；`&` 为并且，`|` 为或者（`编号=E001、E002` 也认）；列名可用中文或英文。", \
                "Target expressions: `编号=E001|E002`, `行业=危化&分类=重点`, `分类!=重点`; `&` and, `|` or (`编号=E001、E002` will do); columns are named in either language.") \
    X(WINDOWS,  "时段表达式：dates.csv 中的名称，以及 Q1–Q4、H1、H2、1月–12月、全年、`2025-03-01..2025-03-20`；`+` 并，`&` 交，`-` 减，从左到右；`5月、6月` 是其中任一的日子，先于这些符号；名称本身带 、 的，取最长的一个。", \
                "Window expressions: names from dates.csv, and Q1–Q4, H1, H2, 1月–12月, 全年, `2025-03-01..2025-03-20`; `+` union, `&` intersection, `-` minus, from left to right; `5月、6月` are the days of either, taken together before these; of names that hold such signs the longest counts.") \
    X(REQUIRED_FILE, "必需", "required") \
    X(FREE_FILE,     "可以没有", "may be missing") \
    X(COLUMN,   "列", "column") \
    X(OTHER_NAME, "英文", "in Chinese") \
    X(TYPE,     "类型", "type") \
    X(NEED,     "要求", "needed") \
    X(EMPTY,    "空即", "empty is") \
    X(MEANING,  "含义", "meaning") \
    X(FILLED,   "每格必填", "every cell") \
    X(HEADED,   "列必有，格可空", "the column") \
    X(FREE,     "可无", "no") \
    X(PARAMETERS, "plan.csv 的参数", "Parameters of plan.csv") \
    X(PARAMETER, "参数", "parameter") \
    X(CALENDAR, "改过的日历", "A calendar, edited") \
    X(OUTPUT,   "结果文件夹", "The output folder") \
    X(WRITING,  "CSV 为 UTF-8 带 BOM、CRLF；以 = + - @ 或制表符开头的格前加 '，读入时去掉。列名随计划的语言。", \
                "CSV is UTF-8 with a byte order mark, CRLF; a cell that begins with = + - @ or a tab gets a leading ', which reading takes off. The names are in the plan's language.") \
    X(RENEWED,  "重排时才有", "after a re-solve") \
    X(OTHERS,   "其他文件", "Other files") \
    X(SOLUTION, "`solution.json`：指标及下界、计数、求解规模、版本、随机种子、各输入文件和其余各结果文件的 SHA-256", \
                "`solution.json`: levels and bounds, counts, effort, version, seed, SHA-256 of each input file and of each other file of the results") \
    X(BASELINE, "`baseline.csv`：重排所依据的基准计划，原样", "`baseline.csv`: the calendar that a re-solve began with, byte for byte") \
    X(WORKBOOK, "`calendar.xlsx`：同样的内容，一个工作簿", "`calendar.xlsx`: the same as a workbook") \
    X(PAGE,     "`calendar.html`：同样的内容，浏览器打开的一页", "`calendar.html`: the same as a page for a browser") \
    X(ICS,      "`ics/`：每个人员、每个科室一份手机日历", "`ics/`: a calendar for telephones for each officer and each section")
// clang-format on

enum reference_text {
#define X(name, zh, en) REFERENCE_##name,
    REFERENCE_TEXTS(X)
#undef X
        N_REFERENCE_TEXTS
};

#endif
