#include "model/baseline.h"
#include "model/demand.h"
#include "output/folder.h"
#include "output/view.h"
#include "output/writer.h"

/* The planner's own edits: the file they stand in may be replaced. */
bool writer_baseline(struct folder *folder, const struct view *view) {
    const struct baseline *baseline = view->demand->baseline;
    if (!baseline || !baseline->bytes)
        return true;
    FILE *file = folder_open(folder, BASELINE_FILE);
    if (!file)
        return false;
    fwrite(baseline->bytes, 1, baseline->n_bytes, file);
    return folder_close(file);
}
