#include "output/xlsx_pack.h"

#include "model/base/stop.h"
#include "output/memory_file.h"

#include <dlfcn.h>
#include <sys/mman.h>
#include <unistd.h>

/* The least that packing does: a workbook is a fifth larger than by the level
 * that the library takes, and packed in a third of the time. */
#define LEVEL 1

bool pack_open(struct pack *pack) {
    pack->file = memfd_create("jiancha", MFD_CLOEXEC);
    snprintf(pack->path, sizeof pack->path, "/proc/self/fd/%d", pack->file);
    return pack->file >= 0;
}

void pack_close(struct pack *pack) {
    if (pack->file >= 0)
        close(pack->file);
}

bool pack_copy(const struct pack *pack, FILE *to) {
    FILE *from = fopen(pack->path, "rb");
    if (!from)
        return false;
    char bytes[1 << 14];
    for (size_t n; (n = fread(bytes, 1, sizeof bytes, from)) > 0;)
        fwrite(bytes, 1, n, to);
    bool is_read = !ferror(from);
    fclose(from);
    return is_read;
}

/* The library's own makes a file on the disk for each part of a workbook, and a
 * full disk costs the part its text without a word. */
FILE *lxw_tmpfile(char *folder) {
    (void)folder;
    return memory_file_open();
}

typedef int pack_begin(void *stream, int level, int method, int window_bits,
                       int memory, int strategy, const char *version, int size);

// NOLINTNEXTLINE(readability-function-size): zlib has so many parameters
int deflateInit2_(void *stream, int level, int method, int window_bits,
                  int memory, int strategy, const char *version, int size) {
    pack_begin *begin = (pack_begin *)dlsym(RTLD_NEXT, "deflateInit2_");
    (void)level;
    if (begin)
        return begin(stream, LEVEL, method, window_bits, memory, strategy,
                     version, size);
    stop_broken("there is no zlib");
}
