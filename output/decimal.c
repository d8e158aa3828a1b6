/*
 * decimal.c - digits by whole numbers of 128 bits.
 *
 * A double is m * 2^e with m below 2^53.  Moved by k places it is
 * m * 5^k * 2^(e + k), in which 5^k is below 2^47 for all values that come up,
 * so that m * 5^k fits exactly and digits are cut off it by a shift.  The
 * neighbours of the value are 5^k away in the same measure: what is nearer
 * than half of that reads back as it.
 */
#include "output/decimal.h"

#include <assert.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

__extension__ typedef unsigned __int128 wide;

/* The fewest digits that any number is sure of, and those that tell all
 * apart. */
#define DIGITS_MIN 15
#define DIGITS_MAX 17

#define MANTISSA_BITS 53

/* Where whole numbers do it; the others are left to printf. */
static const double powers[] = {1e-4, 1e-3, 1e-2, 1e-1, 1e0, 1e1, 1e2,
                                1e3,  1e4,  1e5,  1e6,  1e7, 1e8, 1e9,
                                1e10, 1e11, 1e12, 1e13, 1e14};
#define LOWEST (-4) // exponent of powers[0]
#define N_POWERS ((int)(sizeof powers / sizeof *powers))

/* A value between two of the powers. */
struct binary {
    uint64_t mantissa; // in [2^52, 2^53)
    int exponent;      // of 2
    int places;        // 10^places is the power below
};

static struct binary binary_of(double value) {
    struct binary binary;
    double fraction = frexp(value, &binary.exponent);
    binary.mantissa = (uint64_t)ldexp(fraction, MANTISSA_BITS);
    binary.exponent -= MANTISSA_BITS;
    binary.places = LOWEST;
    while (value >= powers[binary.places + 1 - LOWEST])
        binary.places++;
    return binary;
}

static uint64_t power_of(uint64_t base, int exponent) {
    uint64_t power = 1;
    for (int i = 0; i < exponent; i++)
        power *= base;
    return power;
}

/* digits / 10^scale */
struct decimal {
    uint64_t digits;
    int scale;
};

/* Rounds to so many digits, half to even; true if that reads back.  The
 * neighbour below a power of two is nearer, but powers of two are exact. */
static bool decimal_round(struct decimal *decimal, const struct binary *binary,
                          int n_digits) {
    decimal->scale = n_digits - 1 - binary->places;
    int shift = -(binary->exponent + decimal->scale);
    uint64_t five = power_of(5, decimal->scale);
    wide exact = (wide)binary->mantissa * five;
    wide half = (wide)1 << (shift - 1);
    wide rest = exact & (2 * half - 1);
    decimal->digits = (uint64_t)(exact >> shift);
    decimal->digits +=
        rest > half || (rest == half && (decimal->digits & 1) != 0);
    wide rounded = (wide)decimal->digits << shift;
    wide off = rounded < exact ? exact - rounded : rounded - exact;
    return 2 * off < five;
}

static void digits_print(struct decimal decimal, char *text) {
    char reversed[DECIMAL_TEXT_SIZE];
    int n = 0;
    for (int i = 0; i <= decimal.scale || decimal.digits; i++) {
        if (i && i == decimal.scale)
            reversed[n++] = '.';
        reversed[n++] = (char)('0' + decimal.digits % 10);
        decimal.digits /= 10;
    }
    for (int i = 0; i < n; i++)
        text[i] = reversed[n - 1 - i];
    text[n] = '\0';
}

/* Without zeros behind the point, nor a point with nothing behind it. */
static void decimal_print(struct decimal decimal, char *text) {
    while (decimal.scale > 0 && decimal.digits % 10 == 0) {
        decimal.digits /= 10;
        decimal.scale--;
    }
    digits_print(decimal, text);
}

static void text_print(double value, char text[DECIMAL_TEXT_SIZE]) {
    for (int digits = DIGITS_MIN; digits <= DIGITS_MAX; digits++) {
        snprintf(text, DECIMAL_TEXT_SIZE, "%.*g", digits, value);
        if (strtod(text, NULL) == value)
            break;
    }
}

char *decimal_to_text(double value, char text[DECIMAL_TEXT_SIZE]) {
    assert(value > 0 && isfinite(value));
    if (value < powers[0] || value >= powers[N_POWERS - 1]) {
        text_print(value, text);
        return text;
    }
    struct binary binary = binary_of(value);
    struct decimal decimal;
    int n_digits = DIGITS_MIN;
    while (!decimal_round(&decimal, &binary, n_digits) && n_digits < DIGITS_MAX)
        n_digits++;
    decimal_print(decimal, text);
    return text;
}

char *integer_to_text(long number, char text[DECIMAL_TEXT_SIZE]) {
    bool is_negative = number < 0;
    uint64_t digits = (uint64_t)number;
    if (is_negative)
        *text = '-';
    digits_print((struct decimal){is_negative ? -digits : digits, 0},
                 text + is_negative);
    return text;
}
