#include "tests/exact/hand.h"

#include <string.h>

void hand_init(struct hand *hand, struct tables *tables, uint64_t seed) {
    hand->arena = &tables->arena;
    chance_init(&hand->chance, seed ^ 0x68616e64);
    hand->is_wide = chance_hits(&hand->chance, 25);
    tables->saving = (struct saving){
        .encoding = (enum encoding)chance_below(&hand->chance, 3),
        .is_english = chance_hits(&hand->chance, 35),
        .has_crlf = chance_hits(&hand->chance, 40),
        .quotes_all = chance_hits(&hand->chance, 20),
        .has_stray_spaces = chance_hits(&hand->chance, 20),
        .shuffle = chance_hits(&hand->chance, 50) ? seed + 1 : 0,
    };
}

const char *hand_word(struct hand *hand, const struct word *words, int value) {
    int n = 0;
    for (const struct word *word = words; word->text; word++)
        n += word->value == value;
    int left =
        chance_hits(&hand->chance, 60) ? 0 : chance_below(&hand->chance, n);
    for (; words->text; words++)
        if (words->value == value && left-- == 0)
            return words->text;
    stop_broken("a word for every value");
}

const char *hand_word_unless(struct hand *hand, const struct word *words,
                             int value, int otherwise) {
    if (value == otherwise && chance_hits(&hand->chance, 70))
        return "";
    return hand_word(hand, words, value);
}

const char *hand_number_unless(struct hand *hand, int value, int otherwise) {
    if (value == otherwise && chance_hits(&hand->chance, 70))
        return "";
    return hand_number(hand, value);
}

const char *hand_date(struct hand *hand, day date) {
    struct date d = date_from_day(date);
    int form = chance_below(&hand->chance, 3);
    if (form == 0)
        return arena_print(hand->arena, "%d-%02d-%02d", d.year, d.month, d.day);
    if (form == 1)
        return arena_print(hand->arena, "%d/%d/%d", d.year, d.month, d.day);
    return arena_print(hand->arena, "%d年%d月%d日", d.year, d.month, d.day);
}

const char *hand_number(struct hand *hand, int number) {
    return arena_print(hand->arena, "%d", number);
}

const char *hand_half_days(struct hand *hand, int half_days) {
    bool is_whole = half_days % 2 == 0 && chance_hits(&hand->chance, 50);
    return is_whole ? hand_number(hand, half_days / 2)
                    : arena_print(hand->arena, "%d.%d", half_days / 2,
                                  half_days % 2 * 5);
}

const char *hand_list(struct hand *hand, const char *text) {
    static const char *const wide[][2] = {
        {";", "；"}, {"|", "｜"}, {":", "："}};
    const char *list = "";
    if (!hand->is_wide)
        return text;
    for (; *text; text++) {
        char one[2] = {*text, '\0'};
        const char *sign = one;
        for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
            if (*text == *wide[i][0])
                sign = wide[i][1];
        list = arena_print(hand->arena, "%s%s", list, sign);
    }
    return list;
}
