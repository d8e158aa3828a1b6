/* A folder of which one file is any bytes: read, its demand made.  The first
 * byte says which file. */
#include "cli/year.h"
#include "tests/fuzz/shelf.h"
#include "tests/fuzz/target.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (!size)
        return 0;
    shelf_put((enum file)(data[0] % N_FOLDER_FILES), (const char *)data + 1,
              size - 1);
    struct year year;
    struct diags diags;
    bool is_read = shelf_open(&year, &diags);
    MUST(is_read == !diags.n_errors);
    shelf_close(&year, &diags);
    shelf_reset();
    return 0;
}
