/*
 * shim.c - what can fail, made to fail: preloaded into the program.
 *
 * Counts what the program asks for and lets one of them fail, or that one and
 * all after it.  Which one, and how, the environment says (WISHES); the counts
 * go to a file that is mapped, so that they are there however the program ends.
 */
#include "serve.h"

#include <ctype.h>
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <glpk.h>
#include <link.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define KINDS_MAX ((size_t)1 << 24)

/* What is counted. */
enum counted {
    ALLOCATIONS,
    CALLS_OF_GLPK,
    LOOKS_AT_THE_CLOCK,
    FAILURES,
    N_COUNTED,
};

/* The file: counts, then for each allocation who asks: o ours, l a library's,
 * in capitals where trials may begin.
 */
struct told {
    _Atomic int64_t count[N_COUNTED];
    char kind[KINDS_MAX];
};

// clang-format off
#define WISHES(X) \
/*    NAME           WHAT IT MEANS */ \
    X(SHIM_FILE,     "where the counts go; without it nothing is done") \
    X(SHIM_SERVE,    "the socket where trials are asked for, see serve.h") \
    X(SHIM_KINDS,    "set: who asks is told, too, which is slow") \
    X(SHIM_MEMORY,   "the number of the allocation that fails") \
    X(SHIM_FROM_ON,  "set: and all after it") \
    X(SHIM_GLPK,     "the number of the call of GLPK that fails") \
    X(SHIM_GLPK_HOW, "what it returns; 0: the library gives up") \
    X(SHIM_CLOCK,    "the seed of a clock that jumps")
// clang-format on

enum wish {
#define X(name, means) name,
    WISHES(X)
#undef X
};

static struct {
    struct told *told;
    bool tells_kinds;
    struct request wished;
    pid_t main;              // that asked for signals first
    int socket;              // 0 without trials
    uintptr_t program_first; // where the program itself lies
    uintptr_t program_end;
} shim;

static atomic_bool is_armed;
static _Thread_local bool is_looking;

static const char *wish(enum wish wish) {
    static const char *const names[] = {
#define X(name, means) #name,
        WISHES(X)
#undef X
    };
    return getenv(names[wish]);
}

static int64_t wished(enum wish name) {
    const char *text = wish(name);
    return text ? strtoll(text, NULL, 10) : 0;
}

/* The first that is told of is the program. */
static int program_find(struct dl_phdr_info *info, size_t size, void *context) {
    (void)size;
    (void)context;
    for (int i = 0; i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &info->dlpi_phdr[i];
        uintptr_t end = info->dlpi_addr + part->p_vaddr + part->p_memsz;
        if (part->p_type == PT_LOAD && end > shim.program_end)
            shim.program_end = end;
    }
    shim.program_first = info->dlpi_addr;
    return 1;
}

static struct told *told_open(const char *path) {
    int file = open(path, O_RDWR | O_CLOEXEC);
    void *at = file < 0 ? MAP_FAILED
                        : mmap(NULL, sizeof(struct told),
                               PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (file >= 0)
        close(file);
    return at == MAP_FAILED ? NULL : at;
}

__attribute__((constructor)) static void shim_open(void) {
    void *first[1];
    if (!wish(SHIM_FILE))
        return;
    shim.told = told_open(wish(SHIM_FILE));
    shim.tells_kinds = wish(SHIM_KINDS);
    shim.wished = (struct request){.memory = wished(SHIM_MEMORY),
                                   .from_on = wished(SHIM_FROM_ON),
                                   .glpk = wished(SHIM_GLPK),
                                   .glpk_how = wished(SHIM_GLPK_HOW),
                                   .clock = wished(SHIM_CLOCK)};
    if (wish(SHIM_SERVE))
        shim.socket = serve_socket(wish(SHIM_SERVE));
    dl_iterate_phdr(program_find, NULL);
    if (shim.tells_kinds)
        backtrace(first, 1); // loads what it needs
}

static void *next(const char *name) {
    return dlsym(RTLD_NEXT, name);
}

/* Trials begin here, with what was counted so far, until the process is sent
 * on. */
static void stand(void) {
    int64_t stood[N_COUNTED];
    for (int i = 0; i < N_COUNTED; i++)
        stood[i] = atomic_load(&shim.told->count[i]);
    if (serve(shim.socket, &shim.wished))
        shim.socket = 0;
    for (int i = 0; i < N_COUNTED; i++)
        atomic_store(&shim.told->count[i], stood[i]);
}

static bool is_main(void) {
    return getpid() == shim.main;
}

/* Is it the turn of this one to fail? */
static bool is_to_fail(enum counted what, const int64_t *chosen,
                       int64_t *number) {
    *number = 0;
    if (!shim.told || !atomic_load(&is_armed))
        return false;
    *number = atomic_fetch_add(&shim.told->count[what], 1) + 1;
    if (what == ALLOCATIONS && *number == shim.wished.stand_at && is_main() &&
        serve_is_alone())
        stand();
    bool fails = *chosen && (*number == *chosen ||
                             (shim.wished.from_on && *number > *chosen));
    if (fails)
        atomic_fetch_add(&shim.told->count[FAILURES], 1);
    return fails;
}

/* The asker is behind this function, the one that was called, and the
 * program's own malloc. */
__attribute__((noinline)) static void kind_tell(int64_t number) {
    enum { DEEP = 4 };
    void *at[DEEP] = {NULL};
    if (is_looking || number > (int64_t)KINDS_MAX)
        return;
    is_looking = true;
    backtrace(at, DEEP);
    is_looking = false;
    uintptr_t asker = (uintptr_t)at[DEEP - 1];
    bool is_ours = asker >= shim.program_first && asker < shim.program_end;
    char kind = is_ours ? 'o' : 'l';
    bool is_place = is_main() && serve_is_alone();
    shim.told->kind[number - 1] = (char)(is_place ? toupper(kind) : kind);
}

static inline __attribute__((always_inline)) bool memory_is_out(void) {
    int64_t number = 0;
    if (is_looking)
        return false;
    if (is_to_fail(ALLOCATIONS, &shim.wished.memory, &number)) {
        errno = ENOMEM;
        return true;
    }
    if (number && shim.tells_kinds)
        kind_tell(number);
    return false;
}

/* ---- memory: by its names for everybody, and by those that only a program
 * uses which has a malloc of its own. */

typedef void *allocate(size_t size);
typedef void *allocate_many(size_t count, size_t size);
typedef void *allocate_anew(void *old, size_t size);

#define ALLOCATORS(X) \
    X(malloc, calloc, realloc, "") \
    X(own_malloc, own_calloc, own_realloc, "__libc_")

#define NAMED(prefix, name) __asm__(prefix name)

#define X(plain, cleared, grown, prefix) \
    void *plain(size_t size) NAMED(prefix, "malloc"); \
    void *cleared(size_t count, size_t size) NAMED(prefix, "calloc"); \
    void *grown(void *old, size_t size) NAMED(prefix, "realloc"); \
\
    void *plain(size_t size) { \
        static allocate *real; \
        if (!real) \
            real = (allocate *)next("__libc_malloc"); \
        return memory_is_out() ? NULL : real(size); \
    } \
\
    void *cleared(size_t count, size_t size) { \
        static allocate_many *real; \
        if (!real) \
            real = (allocate_many *)next("__libc_calloc"); \
        return memory_is_out() ? NULL : real(count, size); \
    } \
\
    void *grown(void *old, size_t size) { \
        static allocate_anew *real; \
        if (!real) \
            real = (allocate_anew *)next("__libc_realloc"); \
        return memory_is_out() ? NULL : real(old, size); \
    }
ALLOCATORS(X)
#undef X

/* ---- GLPK: a return code, or its own way of giving up. */

static bool glpk_is_to_fail(void) {
    int64_t number;
    bool fails = is_to_fail(CALLS_OF_GLPK, &shim.wished.glpk, &number);
    if (fails && !shim.wished.glpk_how)
        glp_error("made to fail\n");
    return fails;
}

int glp_intopt(glp_prob *prob, const glp_iocp *how) {
    int (*real)(glp_prob *, const glp_iocp *) = next("glp_intopt");
    return glpk_is_to_fail() ? (int)shim.wished.glpk_how : real(prob, how);
}

int glp_simplex(glp_prob *prob, const glp_smcp *how) {
    int (*real)(glp_prob *, const glp_smcp *) = next("glp_simplex");
    return glpk_is_to_fail() ? (int)shim.wished.glpk_how : real(prob, how);
}

/* These return no code: they are counted where the library gives up. */
static void give_up_perhaps(void) {
    if (!shim.wished.glpk_how)
        glpk_is_to_fail();
}

int glp_add_rows(glp_prob *prob, int n) {
    int (*real)(glp_prob *, int) = next("glp_add_rows");
    give_up_perhaps();
    return real(prob, n);
}

void glp_set_mat_row(glp_prob *prob, int row, int n, const int *column,
                     const double *value) {
    void (*real)(glp_prob *, int, int, const int *, const double *) =
        next("glp_set_mat_row");
    give_up_perhaps();
    real(prob, row, n, column, value);
}

/* In the midst of the search. */
void glp_ios_tree_size(glp_tree *tree, int *active, int *all, int *total) {
    void (*real)(glp_tree *, int *, int *, int *) = next("glp_ios_tree_size");
    give_up_perhaps();
    real(tree, active, all, total);
}

/* ---- the clock: each look is up to an hour off, to either side. */

static int64_t jump_ns(void) {
    const int64_t never = 0;
    int64_t number;
    is_to_fail(LOOKS_AT_THE_CLOCK, &never, &number);
    if (!shim.wished.clock || !number)
        return 0;
    uint64_t x =
        (uint64_t)shim.wished.clock + (uint64_t)number * 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return (int64_t)(x % 7200000000000u) - 3600000000000;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    int (*real)(clockid_t, struct timespec *) = next("clock_gettime");
    int result = real(clock, now);
    int64_t ns = (int64_t)now->tv_sec * 1000000000 + now->tv_nsec + jump_ns();
    if (ns < 0)
        ns = 0;
    *now = (struct timespec){ns / 1000000000, ns % 1000000000};
    return result;
}

/* What GLPK looks at. */
int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec exact;
    (void)zone;
    int result = clock_gettime(CLOCK_REALTIME, &exact);
    *now = (struct timeval){exact.tv_sec, exact.tv_nsec / 1000};
    return result;
}

time_t time(time_t *at) {
    struct timespec exact;
    clock_gettime(CLOCK_REALTIME, &exact);
    if (at)
        *at = exact.tv_sec;
    return exact.tv_sec;
}

/* ---- from the first thing that main does, which is to ask for signals, to its
 * end. */

static void disarm(void) {
    atomic_store(&is_armed, false);
}

int sigaction(int number, const struct sigaction *restrict wanted,
              struct sigaction *restrict before) {
    int (*real)(int, const struct sigaction *, struct sigaction *) =
        next("sigaction");
    if (shim.told && !atomic_exchange(&is_armed, true)) {
        shim.main = getpid();
        atexit(disarm);
        if (shim.socket)
            stand();
    }
    return real(number, wanted, before);
}
